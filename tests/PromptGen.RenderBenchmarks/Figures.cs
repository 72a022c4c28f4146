using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PromptGen.RenderBenchmarks;

/// <summary>What one process measured of a comparison.</summary>
/// <param name="Name">What is rendered.</param>
/// <param name="Accessor">The shortest time of a call of the accessor, in nanoseconds.</param>
/// <param name="Other">The same of the other way.</param>
/// <param name="AccessorBytes">What a call of the accessor allocates.</param>
/// <param name="OtherBytes">The same of the other way.</param>
/// <param name="Ratio">The median of the ratios of turns.</param>
internal sealed record Figures(string Name, double Accessor, double Other, long AccessorBytes, long OtherBytes, double Ratio)
{
    private const char Separator = '|';

    /// <summary>One line for the process that asked.</summary>
    public override string ToString() =>
        string.Join(Separator, Name, Accessor.ToString("R", CultureInfo.InvariantCulture), Other.ToString("R", CultureInfo.InvariantCulture), AccessorBytes.ToString(CultureInfo.InvariantCulture), OtherBytes.ToString(CultureInfo.InvariantCulture), Ratio.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Reads a line.</summary>
    public static Figures Parse(string line)
    {
        string[] parts = line.Split(Separator);
        double Number(int part) => double.Parse(parts[part], CultureInfo.InvariantCulture);
        return new Figures(parts[0], Number(1), Number(2), (long)Number(3), (long)Number(4), Number(5));
    }

    /// <summary>A row of the table of what several processes measured.</summary>
    public static string Row(IReadOnlyList<Figures> runs)
    {
        double[] ratios = [.. runs.Select(r => r.Ratio).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {runs[0].Name} | {runs.Min(r => r.Accessor):0.0} ns, {runs[0].AccessorBytes} B | {runs.Min(r => r.Other):0.0} ns, {runs[0].OtherBytes} B | {ratios[ratios.Length / 2]:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00}) |\n");
    }
}
