using System.Globalization;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Cli.Lifecycle;

/// <summary>How a suite went, as people write it: <c>11/12</c>.</summary>
internal static class CaseCount
{
    /// <summary>Reads it; null when it is none.</summary>
    public static TestCount? TryParse(string text) =>
        text.Split('/') is [string passed, string total]
        && int.TryParse(passed, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
        && int.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out int m)
        && n <= m && m <= ModelTest.MostCases
            ? new TestCount(n, m)
            : null;
}
