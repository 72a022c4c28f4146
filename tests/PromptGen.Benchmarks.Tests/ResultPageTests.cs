using System.Linq;
using PromptGen.Benchmarks.Pages;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

/// <summary>Tables on the page: what is written is read again, compared, and summed up.</summary>
public sealed class ResultPageTests
{
    private static readonly ResultColumn[] Columns = ["text", ResultColumn.Figure("ratio"), "time", ResultColumn.Figure("allocated")];

    [Fact]
    public void A_table_is_read_as_it_was_written()
    {
        ResultTable table = Of(Row("small", "1.02 (1.01 to 1.03)", "1,248 B", Verdict.AtMost(1.02, 1.05)), Row("large", "0.99", "0 B", null));

        string text = table.ToMarkdown();

        Assert.Equal(
            """
            | text | ratio | time | allocated | bound |  |
            |---|---|---|---|---|---|
            | small | 1.02 (1.01 to 1.03) | 10 ns | 1,248 B | 1.05 | reached |
            | large | 0.99 | 10 ns | 0 B |  |  |

            """,
            text);
        var read = PageTable.Parse("Measured on a machine.\n\n" + text + "\nMore.\n");
        Assert.Equal(table.ToPage().Titles, read.Titles);
        Assert.Equal(table.ToPage().Rows, read.Rows);
    }

    [Fact]
    public void A_table_without_bounds_has_no_columns_for_them() => Assert.DoesNotContain("bound", Of(Row("small", "1", "0 B", null)).ToMarkdown());

    [Fact]
    public void A_text_without_a_table_has_none() => Assert.Empty(PageTable.Parse("not measured yet\n").Rows);

    [Theory]
    [InlineData("1.00 (0.98 to 1.02)", "1.19 (1.10 to 1.30)", null)]
    [InlineData("1.00 (0.98 to 1.02)", "1.30 (1.25 to 1.35)", 1.3)]
    [InlineData("1.30", "1.00", null)]
    [InlineData("0 B", "0 B", null)]
    [InlineData("0 B", "24 B", double.PositiveInfinity)]
    [InlineData("1,000 B", "1,500 B", 1.5)]
    [InlineData("800 ns", "1.60 µs", 2.0)]
    [InlineData("1.60 µs", "800 ns", null)]
    [InlineData("not measured", "5", null)]
    public void A_figure_is_worse_when_it_is_more_than_1_2_times_what_it_was(string before, string now, double? factor)
    {
        PageTable page = Of(Row("small", before, "0 B", null)).ToPage();

        Worsening? worse = Worsening.Find(page, Of(Row("small", now, "0 B", null))).SingleOrDefault();

        Assert.Equal(factor, worse is null ? null : System.Math.Round(worse.Factor, 3));
        Assert.True(worse is null || (worse.Row, worse.Column, worse.Before, worse.Now) == ("small", "ratio", before, now));
    }

    [Fact]
    public void Only_rows_and_columns_that_both_have_are_compared()
    {
        var page = PageTable.Parse("| text | time | allocated |\n|---|---|---|\n| small | 1 ns | 8 B |\n");

        Worsening worse = Assert.Single(Worsening.Find(page, Of(Row("small", "9", "16 B", null), Row("new", "9", "99 B", null))));

        Assert.Equal("small, allocated: 16 B, 2.00 times what it was (8 B)", worse.ToString());
    }

    [Fact]
    public void The_summary_has_the_bounds_of_all_parts_in_their_order_and_those_of_one_anew()
    {
        string[] parts = ["rendering text", "rendering utf8"];
        PageTable summary = Summary.With(new PageTable([], []), parts, parts[1], Of(Row("small", "1.20", "0 B", Verdict.AtMost(1.2, 1.1))));
        summary = Summary.With(summary, parts, parts[0], Of(Row("small", "1.01", "0 B", Verdict.AtMost(1.01, 1.05)), Row("copy", "0.80", "0 B", null)));

        summary = Summary.With(PageTable.Parse(summary.ToMarkdown()), parts, parts[1], Of(Row("small", "1.05", "0 B", Verdict.AtMost(1.05, 1.1))));

        Assert.Equal(
            ["rendering text, small, 1.01, 1.05, reached", "rendering utf8, small, 1.05, 1.10, reached"],
            summary.Rows.Select(r => string.Join(", ", r)));
    }

    private static ResultTable Of(params ResultRow[] rows) => new(Columns, rows);

    private static ResultRow Row(string name, string ratio, string allocated, Verdict? verdict) => new(name, [ratio, "10 ns", allocated], verdict);
}
