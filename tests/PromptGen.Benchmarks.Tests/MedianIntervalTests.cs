using System;
using System.Linq;
using System.Numerics;
using PromptGen.Benchmarks.Measuring;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

public sealed class MedianIntervalTests
{
    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 2)]
    [InlineData(new double[] { 4, 1, 3, 2 }, 2.5)]
    [InlineData(new double[] { 7 }, 7)]
    public void The_median_is_the_middle_figure_or_the_mean_of_the_two_middle_ones(double[] figures, double median) => Assert.Equal(median, MedianInterval.MedianOf(figures));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 1, 5)]
    [InlineData(10, 2, 9)]
    [InlineData(200, 86, 115)]
    [InlineData(501, 229, 273)]
    public void The_ends_are_figures_by_their_rank(int count, int low, int high)
    {
        var interval = MedianInterval.Of(Enumerable.Range(1, count).Select(i => (double)i).Reverse());

        Assert.Equal((low, high), ((int)interval.Low, (int)interval.High));
    }

    // Held against the sum of exact binomials: as sure as promised, and no wider than it has to be.
    [Fact]
    public void The_interval_is_the_narrowest_that_is_sure_enough()
    {
        foreach (int count in Enumerable.Range(6, 300))
        {
            int beyond = (int)MedianInterval.Of(Enumerable.Range(0, count).Select(i => (double)i)).Low;

            Assert.True(Missing(count, beyond) <= 0.025, $"{count} figures, {beyond} beyond each end");
            Assert.True(Missing(count, beyond + 1) > 0.025, $"{count} figures, {beyond} beyond each end");
        }
    }

    [Fact]
    public void It_reads_as_the_median_and_the_ends() => Assert.Equal("1.50 (1.00 to 2.00)", new MedianInterval(1.5, 1, 2).ToString());

    /// <summary>How probable it is that at most so many of the figures lie below the true median.</summary>
    private static double Missing(int count, int most)
    {
        BigInteger ways = 1;
        BigInteger sum = 1;
        for (int below = 1; below <= most; below++)
        {
            ways = ways * (count - below + 1) / below;
            sum += ways;
        }

        return Math.Exp(BigInteger.Log(sum) - (count * Math.Log(2)));
    }
}
