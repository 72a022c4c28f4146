using System.Linq;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Cli.Browsing;

/// <summary>The models that a version was tested with, for people.</summary>
internal static class TestedModels
{
    /// <summary>Each model once with its last result, in the order of the file; empty when there is none.</summary>
    public static string Show(ManifestVersion record) =>
        string.Join(", ", record.Tested.GroupBy(t => t.Model).Select(g => g.Last()).Select(t => t.IsPassed ? t.Model : t.Model + " (failed)"));
}
