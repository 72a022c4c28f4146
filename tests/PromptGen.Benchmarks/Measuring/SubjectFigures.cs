using System.Globalization;

namespace PromptGen.Benchmarks.Measuring;

/// <summary>What was measured of one way.</summary>
/// <param name="Name">The way.</param>
/// <param name="Nanoseconds">What a call takes: the median of the turns.</param>
/// <param name="Bytes">What a call allocates.</param>
/// <param name="Ratio">Its time to that of what it is compared with.</param>
internal sealed record SubjectFigures(string Name, double Nanoseconds, double Bytes, MedianInterval Ratio)
{
    /// <summary>The time for people.</summary>
    public string Time => Nanoseconds switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{Nanoseconds:0.0} ns"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{Nanoseconds / 1_000:0.00} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Nanoseconds / 1_000_000:0.00} ms"),
    };

    /// <summary>What is allocated, for people.</summary>
    public string Allocated => string.Create(CultureInfo.InvariantCulture, $"{Bytes:#,0.##} B");
}
