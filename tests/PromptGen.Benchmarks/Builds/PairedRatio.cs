using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PromptGen.Benchmarks.Builds;

/// <summary>The ratio of two costs that were measured one right after the other, over and over.</summary>
/// <param name="Median">The median of the ratios.</param>
/// <param name="Low">The second smallest: with 10 pairs the true median lies between this and <paramref name="High"/> with a probability of 97.9 %, however the ratios are distributed.</param>
/// <param name="High">The second largest.</param>
internal sealed record PairedRatio(double Median, double Low, double High)
{
    /// <summary>The ratios of the first to the second of each pair.</summary>
    public static PairedRatio Of(IReadOnlyList<(ProcessCost First, ProcessCost Second)> pairs, Func<ProcessCost, double> figure)
    {
        double[] ratios = [.. pairs.Select(p => figure(p.First) / figure(p.Second)).Order()];
        return new PairedRatio(MedianOf(ratios), ratios[Math.Min(1, ratios.Length - 1)], ratios[Math.Max(0, ratios.Length - 2)]);
    }

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.00} ({Low:0.00} to {High:0.00})");
}
