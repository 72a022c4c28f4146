using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Builds;

/// <summary>The evaluation of a project with many prompts, with a long history of each on the disk against none. Editors evaluate at each start, and every build does.</summary>
internal static class EvaluationBenchmark
{
    private const double Bound = 1.10;

    /// <summary>Evaluates in pairs.</summary>
    /// <returns>The table.</returns>
    public static ResultTable Run(BenchmarkFolder folder, BuildOptions options)
    {
        BenchmarkProject old = folder.AddWithPrompts("old", options.EvaluatedPrompts);
        BenchmarkProject young = folder.AddWithPrompts("young", options.EvaluatedPrompts);
        SampleCatalogue.WriteHistory(old.Folder, options.EvaluatedPrompts, options.OldVersions);
        var pairs = new List<(ProcessCost First, ProcessCost Second)>();
        for (int turn = 0; turn < options.WarmUps + options.Pairs; turn++)
        {
            (ProcessCost First, ProcessCost Second) pair = (old.Evaluate(), young.Evaluate());
            Console.Error.WriteLine($"evaluation {turn}: {pair.First}; {pair.Second}");
            if (turn >= options.WarmUps)
            {
                pairs.Add(pair);
            }
        }

        MedianInterval ratio = ProcessCost.Ratio(pairs, c => c.Processor);
        return new ResultTable(
            ["processor time, time", string.Create(CultureInfo.InvariantCulture, $"{options.EvaluatedPrompts * options.OldVersions:#,0} old versions"), "none", ResultColumn.Figure("ratio of processor time"), "ratio of time"],
            [
                new ResultRow(
                    string.Create(CultureInfo.InvariantCulture, $"evaluation with {options.EvaluatedPrompts:#,0} prompts"),
                    [ProcessCost.Medians(pairs.Select(p => p.First)), ProcessCost.Medians(pairs.Select(p => p.Second)), ratio.ToString(), ProcessCost.Ratio(pairs, c => c.Seconds).ToString()],
                    Verdict.AtMost(ratio.Median, Bound)),
            ]);
    }
}
