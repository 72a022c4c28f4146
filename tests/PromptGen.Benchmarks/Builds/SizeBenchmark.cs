using System;
using System.Globalization;
using System.Linq;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Builds;

/// <summary>Clean builds of projects of different size, with prompts of 1 KB: whether time and memory grow with the number of prompts, and not faster.</summary>
internal static class SizeBenchmark
{
    /// <summary>Builds each once, with a compiler of its own, so that its memory is this build's.</summary>
    /// <returns>The table.</returns>
    public static ResultTable Run(BenchmarkFolder folder, BuildOptions options) => new(
        ["prompts", "processor time", "time", ResultColumn.Figure("processor time of each prompt"), "time of each prompt", ResultColumn.Figure("most memory of one process")],
        [.. options.Sizes.Select(prompts => Row(prompts, Build(folder, prompts)))]);

    private static ProcessCost Build(BenchmarkFolder folder, int prompts)
    {
        BenchmarkProject project = folder.AddWithPrompts(string.Create(CultureInfo.InvariantCulture, $"size-{prompts}"), prompts, areShort: true);
        ProcessCost cost = project.Build("Release", "-p:UseSharedCompilation=false");
        Console.Error.WriteLine($"{prompts} prompts: {cost}");
        return cost;
    }

    private static ResultRow Row(int prompts, ProcessCost cost)
    {
        string[] cells =
        [
            string.Create(CultureInfo.InvariantCulture, $"{cost.Processor:0} s"),
            string.Create(CultureInfo.InvariantCulture, $"{cost.Seconds:0} s"),
            string.Create(CultureInfo.InvariantCulture, $"{1000 * cost.Processor / prompts:0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{1000 * cost.Seconds / prompts:0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{cost.PeakBytes / 1048576:#,0} MB"),
        ];
        return new ResultRow(string.Create(CultureInfo.InvariantCulture, $"{prompts:#,0}"), cells);
    }
}
