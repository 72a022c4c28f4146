using System;
using System.Globalization;
using PromptGen.Benchmarks.Measuring;

namespace PromptGen.Benchmarks.Pages;

/// <summary>A figure held against its bound.</summary>
/// <param name="Bound">The bound, for people.</param>
/// <param name="Excess">By what part of the bound the figure misses it; 0 when it is reached.</param>
internal sealed record Verdict(string Bound, double Excess)
{
    /// <summary>Whether the bound is reached.</summary>
    public bool IsReached => Excess <= 0;

    /// <summary>A ratio that is to be a bound at most. It is reached when the lower end of the interval is not above it; else the median says by how much it is missed.</summary>
    public static Verdict AtMost(MedianInterval ratio, double bound) => new(Number(bound), ratio.Low <= bound ? 0 : Math.Max(0, (ratio.Median / bound) - 1));

    /// <summary>A figure that is to be a bound at most.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="bound">The most that it may be.</param>
    /// <param name="unit">What both count, with a blank in front where one belongs.</param>
    public static Verdict AtMost(double figure, double bound, string unit = "") => new(Number(bound) + unit, figure <= bound ? 0 : (figure / bound) - 1);

    /// <summary>A figure that is to be below another one of the same run.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="other">The other one.</param>
    /// <param name="name">What the other one is of.</param>
    public static Verdict Below(double figure, double other, string name) => new($"below {name}", figure < other ? 0 : Math.Max(double.Epsilon, (figure / other) - 1));

    /// <summary>A ratio that is to be a known one but for a part of it. It is reached when some of the interval is within that; else the median says by how much it is missed.</summary>
    public static Verdict Within(MedianInterval ratio, double expected, double part)
    {
        bool overlaps = ratio.Low <= expected * (1 + part) && ratio.High >= expected * (1 - part);
        return new Verdict(
            string.Create(CultureInfo.InvariantCulture, $"{Number(expected)} ± {100 * part:0} %"),
            overlaps ? 0 : Math.Max(double.Epsilon, (Math.Abs(ratio.Median - expected) / expected) - part));
    }

    /// <summary>Both together, of which the worse one counts.</summary>
    public Verdict And(Verdict other) => new($"{Bound}, {other.Bound}", Math.Max(Excess, other.Excess));

    /// <summary>Whether it is reached, for people.</summary>
    public override string ToString() => IsReached ? "reached" : double.IsFinite(Excess) ? string.Create(CultureInfo.InvariantCulture, $"missed by {Math.Max(1, 100 * Excess):0} %") : "missed";

    private static string Number(double bound) => bound.ToString(bound == Math.Floor(bound) ? "#,0" : "0.00", CultureInfo.InvariantCulture);
}
