using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PromptGen.Benchmarks.Pages;

/// <summary>A table of Markdown.</summary>
/// <param name="Titles">The titles of its columns.</param>
/// <param name="Rows">The cells of its rows; each row has as many as there are titles.</param>
internal sealed record PageTable(IReadOnlyList<string> Titles, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The first table in a text; one without columns when there is none.</summary>
    public static PageTable Parse(string markdown)
    {
        string[][] lines = [.. markdown.Split('\n').SkipWhile(l => !IsRow(l)).TakeWhile(IsRow).Select(CellsOf)];
        return lines.Length < 2 ? new PageTable([], []) : new PageTable(lines[0], [.. lines.Skip(2).Where(l => l.Length == lines[0].Length)]);
    }

    /// <summary>The table as Markdown.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        Append(text, Titles);
        text.Append('|').Insert(text.Length, "---|", Titles.Count).Append('\n');
        foreach (IReadOnlyList<string> row in Rows)
        {
            Append(text, row);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static bool IsRow(string line) => line.StartsWith('|');

    private static string[] CellsOf(string line) => [.. line.TrimEnd().Trim('|').Split('|').Select(c => c.Trim())];
}
