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
    [InlineData(0.49, true)]
    [InlineData(0.56, true)]
    [InlineData(0.57, false)]
    [InlineData(0.42, true)]
    [InlineData(0.41, false)]
    public void A_figure_may_differ_from_another_by_a_part_of_it(double figure, bool isReached)
    {
        var verdict = Verdict.Within(figure, 0.49, 0.15);

        Assert.Equal(("0.49 ± 15 %", isReached), (verdict.Bound, verdict.IsReached));
    }

    [Fact]
    public void Of_two_the_worse_counts()
    {
        Verdict both = Verdict.AtMost(1, 1).And(Verdict.AtMost(2, 1, " B"));

        Assert.Equal(("1, 1 B", "missed by 100 %"), (both.Bound, both.ToString()));
    }
}
