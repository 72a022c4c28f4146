using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>What it costs to have a large catalogue in memory: all files read, hashed and understood, their bodies not yet parsed. In this process and in turns with the plain loop over the same files.</summary>
internal static class LoadBenchmark
{
    private const int WarmUps = 3;

    /// <summary>Measures.</summary>
    public static ResultTable Measure(BenchmarkRun run)
    {
        int prompts = run.IsQuick ? 500 : 10_000;
        using LargeCatalogue catalogue = new(prompts);
        for (int i = 0; i < WarmUps; i++)
        {
            Loop(catalogue);
            Load(catalogue);
        }

        (Cost Loop, Cost Load)[] rounds = [.. Enumerable.Range(0, run.IsQuick ? 5 : 21).Select(_ => (Cost.Of(() => Loop(catalogue)), Cost.Of(() => Load(catalogue))))];
        long held = Held(catalogue);
        MedianInterval time = MedianInterval.Of(rounds.Select(r => r.Load.Seconds / r.Loop.Seconds));
        MedianInterval processor = MedianInterval.Of(rounds.Select(r => r.Load.Processor / r.Loop.Processor));
        return new ResultTable(
            ["in memory", ResultColumn.Figure("time, ratio to the loop"), ResultColumn.Figure("processor time, ratio"), "processor time and time for each prompt", "allocated for each prompt", "held for each prompt"],
            [
                new ResultRow("nothing, the plain loop", ["1.00", "1.00", EachOf(rounds.Select(r => r.Loop).ToArray(), prompts), "", ""]),
                new ResultRow("the catalogue", [time.ToString(), processor.ToString(), EachOf(rounds.Select(r => r.Load).ToArray(), prompts), Bytes(rounds[^1].Load.Allocated / prompts), Bytes(held / prompts)]),
            ]);
    }

    private static void Loop(LargeCatalogue catalogue)
    {
        if (PlainReader.Read(catalogue.Root).Files != catalogue.Files)
        {
            throw new InvalidDataException("the loop read another number of files");
        }
    }

    private static PromptCatalogue Load(LargeCatalogue catalogue)
    {
        PromptCatalogue read = CatalogueReader.Read(catalogue.Root);
        bool isRight = read.Prompts.Count == catalogue.Prompts + 1 && read.Diagnostics.Count == 0 && read.Prompts.All(p => p.Versions is [var only] && only.Digest.Equals(p.Manifest!.Manifest.Versions[0].Digest));
        return isRight ? read : throw new InvalidDataException("the catalogue was read as something else");
    }

    private static long Held(LargeCatalogue catalogue)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        PromptCatalogue read = Load(catalogue);
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(read);
        return held;
    }

    private static string EachOf(Cost[] costs, int prompts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{1e6 * MedianInterval.MedianOf(costs.Select(c => c.Processor)) / prompts:0} µs, {1e6 * MedianInterval.MedianOf(costs.Select(c => c.Seconds)) / prompts:0} µs");

    private static string Bytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:#,0} B");

    /// <summary>What one turn cost this process.</summary>
    /// <param name="Seconds">From its start to its end.</param>
    /// <param name="Processor">Processor time of all threads, in seconds.</param>
    /// <param name="Allocated">Bytes that all threads allocated.</param>
    private sealed record Cost(double Seconds, double Processor, long Allocated)
    {
        public static Cost Of(Action action)
        {
            // Each turn begins with nothing to collect but its own.
            GC.Collect();
            long allocated = GC.GetTotalAllocatedBytes();
            long processor = ProcessorClock.OfThisProcess;
            long started = Stopwatch.GetTimestamp();
            action();
            return new Cost(Stopwatch.GetElapsedTime(started).TotalSeconds, (ProcessorClock.OfThisProcess - processor) / 1e9, GC.GetTotalAllocatedBytes() - allocated);
        }
    }
}
