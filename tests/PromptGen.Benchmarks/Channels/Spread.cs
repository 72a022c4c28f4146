using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PromptGen.Benchmarks.Channels;

/// <summary>The median of some figures, and the least and the most of them.</summary>
/// <param name="Median">The middle one, the higher of two.</param>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
internal sealed record Spread(double Median, double Least, double Most)
{
    /// <summary>The spread of figures, of which there is one at least.</summary>
    public static Spread Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return new Spread(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.0} ({Least:0.0} to {Most:0.0})");
}
