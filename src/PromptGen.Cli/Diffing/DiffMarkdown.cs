using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Catalog.Changes;
using PromptGen.History.Diffs;
using PromptGen.History.Lines;

namespace PromptGen.Cli.Diffing;

/// <summary>Writes a comparison as Markdown for a pull request. Whatever a prompt holds stands in fences that are longer than any run of backticks in them.</summary>
internal static partial class DiffMarkdown
{
    private const int ShortestFence = 3;

    /// <summary>Writes everything.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diff">The comparison.</param>
    /// <param name="context">How many unchanged lines to show around changed ones.</param>
    public static void Write(TextWriter output, PromptDiff diff, int context)
    {
        output.Write($"### `{diff.Id}` {diff.Before.Name} → {diff.After.Name}: {DiffWords.Verdict(diff)}\n");
        string[] changes =
        [
            .. diff.Derivation.Changes.Where(c => c.Kind != ChangeKind.SettingChanged).Select(c => c.ToString()),
            .. diff.Settings.Select(s => $"{DiffWords.Name(DiffWords.BumpOf(diff, ChangePart.Settings))}: {DiffWords.Show(s)}"),
        ];
        if (changes.Length > 0)
        {
            WriteFence(output, "text", changes);
        }

        if (diff.OutputSchema is { } schema)
        {
            output.Write($"\nOutput schema, {DiffWords.Count(schema)}:\n");
            WriteFence(output, "diff", UnifiedDiff.Write("output of " + DiffWords.FileName(diff.Before), "output of " + DiffWords.FileName(diff.After), schema, context));
        }

        if (!diff.Text.IsEmpty)
        {
            output.Write($"\nText, {DiffWords.Count(diff.Text)}:\n");
            WriteFence(output, "diff", UnifiedDiff.Write(DiffWords.FileName(diff.Before), DiffWords.FileName(diff.After), diff.Text, context));
        }
    }

    /// <summary>Writes lines in a fence that is longer than any run of backticks in them.</summary>
    public static void WriteFence(TextWriter output, string language, IEnumerable<string> lines)
    {
        string content = string.Concat(lines.Select(l => l + "\n"));
        int longest = Backticks().Matches(content).Select(m => m.Length).DefaultIfEmpty(0).Max();
        string fence = new('`', Math.Max(ShortestFence, longest + 1));
        output.Write($"\n{fence}{language}\n{content}{fence}\n");
    }

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
