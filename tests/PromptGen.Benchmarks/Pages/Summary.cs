using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Benchmarks.Pages;

/// <summary>All bounds on one table: what was measured, its figure, its bound, and whether it is reached.</summary>
internal static class Summary
{
    /// <summary>What the table is called in the page's marks.</summary>
    public const string Part = "summary";

    private static readonly string[] Titles = ["measurement", "what", "figure", "bound", ""];

    /// <summary>The summary with the bounds of a part in the place of those that it had of it. Parts stand in the order of the suite.</summary>
    /// <param name="before">The summary so far.</param>
    /// <param name="parts">The names of all parts, in the order of the suite.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="now">What was measured of the part.</param>
    public static PageTable With(PageTable before, IReadOnlyList<string> parts, string part, ResultTable now)
    {
        IEnumerable<IReadOnlyList<string>> rows = before.Rows.Where(r => r[0] != part).Concat(Of(part, now));
        return new PageTable(Titles, [.. parts.SelectMany(p => rows.Where(r => r[0] == p))]);
    }

    /// <summary>The bounds of a part.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(string part, ResultTable table) =>
        table.Rows.Where(r => r.Verdict is not null).Select(r => (string[])[part, r.Name, table.FigureOf(r), r.Verdict!.Bound, r.Verdict.ToString()]);
}
