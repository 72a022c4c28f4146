using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Benchmarks.Pages;

/// <summary>What a measurement found. Rows with bounds say whether they are reached, in two columns at the end.</summary>
/// <param name="Columns">The columns; the first is that of the rows' names.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ResultTable(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<ResultRow> Rows)
{
    /// <summary>The table as Markdown.</summary>
    public string ToMarkdown() => ToPage().ToMarkdown();

    /// <summary>The table as it stands on the page.</summary>
    public PageTable ToPage()
    {
        bool hasBounds = Rows.Any(r => r.Verdict is not null);
        return new PageTable(
            [.. Columns.Select(c => c.Title), .. hasBounds ? ["bound", ""] : Array.Empty<string>()],
            [.. Rows.Select(r => (string[])[r.Name, .. r.Cells, .. hasBounds ? [r.Verdict?.Bound ?? "", r.Verdict?.ToString() ?? ""] : Array.Empty<string>()])]);
    }

    /// <summary>The cell of a row that its bound is about: the first one with a figure.</summary>
    public string FigureOf(ResultRow row)
    {
        for (int i = 1; i < Columns.Count; i++)
        {
            if (Columns[i].IsFigure)
            {
                return row.Cells[i - 1];
            }
        }

        return "";
    }
}
