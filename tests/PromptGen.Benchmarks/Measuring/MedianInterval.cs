using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PromptGen.Benchmarks.Measuring;

/// <summary>
/// The median of some figures, and between which of them the true median lies with a probability of 95 % at least. The two ends are figures themselves, chosen by rank: each figure lies above or below the
/// true median as a coin falls, so that nothing is supposed about how the figures are distributed.
/// </summary>
/// <param name="Median">The middle figure, or the mean of the two middle ones.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal sealed record MedianInterval(double Median, double Low, double High)
{
    private const double Confidence = 0.95;

    /// <summary>The interval of figures, of which there is one at least. Of fewer than six no interval is that sure, and it is that from the least to the most.</summary>
    public static MedianInterval Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        int beyond = BeyondEachEnd(sorted.Length);
        return new MedianInterval((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[beyond], sorted[^(beyond + 1)]);
    }

    /// <summary>The middle figure, or the mean of the two middle ones.</summary>
    public static double MedianOf(IEnumerable<double> figures) => Of(figures).Median;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.00} ({Low:0.00} to {High:0.00})");

    /// <summary>How many of so many figures may lie beyond each end: as many as a fair coin shows heads at most once in forty times.</summary>
    private static int BeyondEachEnd(int count)
    {
        double probability = Math.Pow(0.5, count);
        double sum = probability;
        int heads = 0;
        while (sum <= (1 - Confidence) / 2)
        {
            heads++;
            probability *= (count - heads + 1) / (double)heads;
            sum += probability;
        }

        return Math.Max(0, heads - 1);
    }
}
