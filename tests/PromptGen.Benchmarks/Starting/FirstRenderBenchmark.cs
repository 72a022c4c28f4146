using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Starting;

/// <summary>Processes that render one text and end, by the accessor and by hand, in turns.</summary>
internal static class FirstRenderBenchmark
{
    /// <summary>Measures.</summary>
    public static ResultTable Run(BenchmarkFolder folder, StartOptions options)
    {
        List<ResultRow> rows = [.. Rows("compiled while it runs", folder, options, isNative: false)];
        if (options.MakesNative)
        {
            NativePublishing.RestorePacks();
            rows.AddRange(Rows("native", folder, options, isNative: true));
        }

        return new ResultTable(
            ["a process that renders once", ResultColumn.Figure("ratio of processor time to by hand"), "processor time, time", "time of the call", ResultColumn.Figure("allocated by the call")],
            rows);
    }

    private static IEnumerable<ResultRow> Rows(string name, BenchmarkFolder folder, StartOptions options, bool isNative)
    {
        var byHand = StartProgram.ByHand(folder, isNative);
        var accessor = StartProgram.WithAccessor(folder, isNative);

        // The first of each reads the files that the others find in memory.
        byHand.Start();
        accessor.Start();
        List<(StartCost Accessor, StartCost ByHand)> pairs = [];
        for (int turn = 0; turn < options.Pairs; turn++)
        {
            pairs.Add((accessor.Start(), byHand.Start()));
            Console.Error.WriteLine($"{name} {turn}: {pairs[^1].Accessor.Process}; {pairs[^1].ByHand.Process}");
        }

        var ratio = MedianInterval.Of(pairs.Select(p => p.Accessor.Process.Processor / p.ByHand.Process.Processor));
        yield return Row($"{name}, by hand", [.. pairs.Select(p => p.ByHand)], new MedianInterval(1, 1, 1));
        yield return Row($"{name}, accessor", [.. pairs.Select(p => p.Accessor)], ratio);
    }

    private static ResultRow Row(string name, StartCost[] costs, MedianInterval ratio)
    {
        string[] cells =
        [
            ratio.ToString(),
            $"{Milliseconds(costs, c => 1000 * c.Process.Processor)}, {Milliseconds(costs, c => 1000 * c.Process.Seconds)}",
            Milliseconds(costs, c => c.Milliseconds),
            string.Create(CultureInfo.InvariantCulture, $"{MedianInterval.MedianOf(costs.Select(c => (double)c.Bytes)):#,0} B"),
        ];
        return new ResultRow(name, cells);
    }

    private static string Milliseconds(StartCost[] costs, Func<StartCost, double> figure) => string.Create(CultureInfo.InvariantCulture, $"{MedianInterval.MedianOf(costs.Select(figure)):0.00} ms");
}
