using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PromptGen.Benchmarks.Pages;

/// <summary>A figure that is worse than the one of the last measurement.</summary>
/// <param name="Row">What was measured.</param>
/// <param name="Column">What of it.</param>
/// <param name="Before">The cell of the last measurement.</param>
/// <param name="Now">The cell of this one.</param>
/// <param name="Factor">How many times the one before it is.</param>
internal sealed partial record Worsening(string Row, string Column, string Before, string Now, double Factor)
{
    /// <summary>From which factor on a figure is called worse.</summary>
    public const double Least = 1.2;

    /// <summary>Compares a table with the one that stands on the page. What only one of them has is not compared.</summary>
    public static IReadOnlyList<Worsening> Find(PageTable before, ResultTable now) =>
    [
        .. from row in now.Rows
           from old in before.Rows.Where(r => r[0] == row.Name).Take(1)
           from i in Enumerable.Range(1, now.Columns.Count - 1)
           let column = now.Columns[i]
           where column.IsFigure
           let place = before.Titles.ToList().IndexOf(column.Title)
           where place > 0
           let factor = FactorOf(old[place], row.Cells[i - 1])
           where factor > Least
           select new Worsening(row.Name, column.Title, old[place], row.Cells[i - 1], factor),
    ];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row}, {Column}: {Now}, {Factor:0.00} times what it was ({Before})");

    // Something is infinitely more than nothing; a cell without a figure is worse than none.
    private static double FactorOf(string before, string now) => (FigureOf(before), FigureOf(now)) switch
    {
        ({ } was, { } isNow) => was == 0 ? (isNow == 0 ? 1 : double.PositiveInfinity) : isNow / was,
        _ => 0,
    };

    private static double? FigureOf(string cell) =>
        FirstFigure().Match(cell) is { Success: true } match ? SizeOf(match.Groups["unit"].Value) * double.Parse(match.Groups["figure"].ValueSpan, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : null;

    // Times choose their unit by their size.
    private static double SizeOf(string unit) => unit switch
    {
        "s" => 1e9,
        "ms" => 1e6,
        "µs" => 1e3,
        _ => 1,
    };

    [GeneratedRegex(@"^(?<figure>[0-9][0-9,]*(\.[0-9]+)?)( (?<unit>[^ ,(]+))?")]
    private static partial Regex FirstFigure();
}
