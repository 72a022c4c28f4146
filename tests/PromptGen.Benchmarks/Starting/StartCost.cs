using System.Globalization;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Starting;

/// <summary>What a process cost that rendered one text and ended, and what the call cost it.</summary>
/// <param name="Process">The process from its start to its end.</param>
/// <param name="Milliseconds">How long the call took.</param>
/// <param name="Bytes">What the call allocated.</param>
internal sealed record StartCost(ProcessCost Process, double Milliseconds, long Bytes)
{
    /// <summary>Reads the line that <see cref="StartProgram"/> writes.</summary>
    public static StartCost Parse(ProcessCost process, string line)
    {
        string[] figures = line.Split(' ');
        return new StartCost(process, double.Parse(figures[0], CultureInfo.InvariantCulture), long.Parse(figures[1], CultureInfo.InvariantCulture));
    }
}
