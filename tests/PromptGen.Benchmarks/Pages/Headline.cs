using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Benchmarks.Pages;

/// <summary>The three ratios that README.md shows, out of the summary of all bounds.</summary>
internal static class Headline
{
    /// <summary>What the table is called in README.md's marks.</summary>
    public const string Part = "headline";

    private static readonly string[] Titles = ["a prompt of 4 KB with a loop and decimals", "ratio"];

    private static readonly (string Part, string Row, string Words)[] Rows =
    [
        ("rendering text", "medium, accessor", "rendered by its accessor, against `string.Create` by hand with the exact length"),
        ("rendering utf8", "medium, accessor", "rendered as UTF-8 into a buffer, against UTF-8 literals by hand"),
        ("overriding text", "medium, override", "in another version that a channel selects, which is interpreted, against `string.Create` by hand"),
    ];

    /// <summary>The table. What the summary lacks is not in it.</summary>
    public static PageTable Of(PageTable summary) => new(
        Titles,
        [.. from wanted in Rows
            from row in summary.Rows
            where row[0] == wanted.Part && row[1] == wanted.Row
            select (IReadOnlyList<string>)[wanted.Words, MedianOf(row[2])]]);

    private static string MedianOf(string figure) => figure.Split(' ', 2)[0];
}
