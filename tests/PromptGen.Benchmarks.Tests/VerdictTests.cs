using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(1.20, 1.04, "reached")]
    [InlineData(1.20, 1.05, "reached")]
    [InlineData(1.155, 1.06, "missed by 10 %")]
    [InlineData(1.0501, 1.0501, "missed by 1 %")]
    public void A_ratio_reaches_its_bound_when_the_lower_end_does(double median, double low, string expected)
    {
        var verdict = Verdict.AtMost(new MedianInterval(median, low, 2), 1.05);

        Assert.Equal(("1.05", expected), (verdict.Bound, verdict.ToString()));
    }

    [Theory]
    [InlineData(0, 0, " B", "0 B", "reached")]
    [InlineData(8, 0, " B", "0 B", "missed")]
    [InlineData(330, 300, " ms", "300 ms", "missed by 10 %")]
    [InlineData(131_072, 131_072, " bytes", "131,072 bytes", "reached")]
    public void A_figure_reaches_what_it_may_be_at_most(double figure, double most, string unit, string bound, string expected)
    {
        var verdict = Verdict.AtMost(figure, most, unit);

        Assert.Equal((bound, expected), (verdict.Bound, verdict.ToString()));
    }

    [Theory]
    [InlineData(0.49, 0.48, 0.50, "reached")]
    [InlineData(0.60, 0.56, 0.62, "reached")]
    [InlineData(0.60, 0.57, 0.62, "missed by 7 %")]
    [InlineData(0.40, 0.38, 0.42, "reached")]
    [InlineData(0.40, 0.38, 0.41, "missed by 3 %")]
    [InlineData(0.70, 0.30, 0.90, "reached")]
    public void A_ratio_may_differ_from_a_known_one_by_a_part_of_it(double median, double low, double high, string expected)
    {
        var verdict = Verdict.Within(new MedianInterval(median, low, high), 0.49, 0.15);

        Assert.Equal(("0.49 ± 15 %", expected), (verdict.Bound, verdict.ToString()));
    }

    [Fact]
    public void Of_two_the_worse_counts()
    {
        Verdict both = Verdict.AtMost(1, 1).And(Verdict.AtMost(2, 1, " B"));

        Assert.Equal(("1, 1 B", "missed by 100 %"), (both.Bound, both.ToString()));
    }
}
