using System;
using System.Threading.Tasks;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Groups;

/// <summary>A measurement that can be made alone: a word of the command line behind its group's, and a table of the page.</summary>
/// <param name="Name">The word.</param>
/// <param name="Purpose">What is measured, in a line.</param>
/// <param name="MeasureAsync">Measures.</param>
internal sealed record BenchmarkPart(string Name, string Purpose, Func<BenchmarkRun, Task<ResultTable>> MeasureAsync)
{
    /// <summary>A measurement that waits for nothing.</summary>
    public BenchmarkPart(string name, string purpose, Func<BenchmarkRun, ResultTable> measure)
        : this(name, purpose, run => Task.FromResult(measure(run)))
    {
    }
}
