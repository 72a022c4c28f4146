using System;
using System.Globalization;
using System.Text;

namespace PromptGen.Benchmarks.Builds;

/// <summary>Clean builds of projects of different size, with prompts of 1 KB: whether time and memory grow with the number of prompts, and not faster.</summary>
internal static class SizeBenchmark
{
    /// <summary>Builds each once, with a compiler of its own, so that its memory is this build's.</summary>
    /// <returns>The table.</returns>
    public static string Run(BenchmarkFolder folder, BuildOptions options)
    {
        var table = new StringBuilder("| prompts | processor time | time | the same for each prompt | most memory of one process |\n|---|---|---|---|---|\n");
        foreach (int prompts in options.Sizes)
        {
            BenchmarkProject project = folder.AddWithPrompts(string.Create(CultureInfo.InvariantCulture, $"size-{prompts}"), prompts, areShort: true);
            ProcessCost cost = project.Build("Release", "-p:UseSharedCompilation=false");
            Console.Error.WriteLine($"{prompts} prompts: {cost}");
            table.Append(CultureInfo.InvariantCulture, $"| {prompts:#,0} | {cost.Processor:0} s | {cost.Seconds:0} s | {1000 * cost.Processor / prompts:0} ms of processor time, {1000 * cost.Seconds / prompts:0} ms | {cost.PeakBytes / 1048576:#,0} MB |\n");
        }

        return table.ToString();
    }
}
