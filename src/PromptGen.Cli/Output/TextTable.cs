using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace PromptGen.Cli.Output;

/// <summary>Rows whose cells stand under each other, two blanks apart. The last column is as long as it is; a column that is empty in every row is left out.</summary>
internal sealed class TextTable
{
    private static readonly Style HeadingStyle = new(decoration: Decoration.Bold);

    private readonly List<(string Text, Style? Style)[]> _rows = [];

    /// <summary>Makes a table.</summary>
    /// <param name="headings">What stands above the columns; none for a table without.</param>
    public TextTable(params string[] headings)
    {
        if (headings.Length > 0)
        {
            _rows.Add([.. headings.Select(h => (h, (Style?)HeadingStyle))]);
        }

        HasHeadings = headings.Length > 0;
    }

    /// <summary>How many rows there are, the headings left out.</summary>
    public int Count => _rows.Count - (HasHeadings ? 1 : 0);

    private bool HasHeadings { get; }

    /// <summary>Adds a row; each has as many cells as the others. A line break in a cell becomes a blank.</summary>
    public void Add(params (string Text, Style? Style)[] cells) => _rows.Add([.. cells.Select(c => (c.Text.Replace('\n', ' '), c.Style))]);

    /// <summary>Adds a row without colour.</summary>
    public void Add(params string[] cells) => Add([.. cells.Select(c => (c, (Style?)null))]);

    /// <summary>Writes the rows; nothing, not even headings, when there are none.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="indent">What stands before each.</param>
    public void Write(ResultConsole console, string indent = "")
    {
        if (Count == 0)
        {
            return;
        }

        IEnumerable<(string Text, Style? Style)[]> content = HasHeadings ? _rows.Skip(1) : _rows;
        int[] columns = [.. Enumerable.Range(0, _rows[0].Length).Where(c => content.Any(r => r[c].Text.Length > 0))];
        int[] widths = [.. columns.Select(c => _rows.Max(r => r[c].Text.GetCellWidth()))];
        foreach ((string Text, Style? Style)[] row in _rows)
        {
            console.Write(indent);
            int last = Array.FindLastIndex(columns, c => row[c].Text.Length > 0);
            for (int i = 0; i <= last; i++)
            {
                (string text, Style? style) = row[columns[i]];
                console.Write(text, style);
                console.Write(i == last ? "" : new string(' ', widths[i] - text.GetCellWidth() + 2));
            }

            console.WriteLine();
        }
    }
}
