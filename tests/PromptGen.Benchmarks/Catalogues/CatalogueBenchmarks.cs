using System;
using System.Linq;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>What the tool's commands cost in a large catalogue.</summary>
internal static class CatalogueBenchmarks
{
    private const double LintBound = 3;

    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new(
        "catalogue",
        new BenchmarkPart("commands", "lint, release and update of 10,000 prompts, against a loop that reads and hashes their files", Commands),
        new BenchmarkPart("load", "a catalogue of 10,000 prompts read into memory in this process, against the same loop", LoadBenchmark.Measure));

    private static ResultTable Commands(BenchmarkRun run)
    {
        using LargeCatalogue catalogue = new(SizeOf(run));
        int count = run.IsQuick ? 1 : 10;
        (string Name, Action Before, Func<int, ProcessCost> Run)[] commands =
        [
            ("lint, nothing kept", catalogue.Forget, _ => catalogue.Lint()),
            ("lint, one draft edited since", catalogue.Edit, _ => catalogue.Lint()),
            ("lint, nothing changed since", () => { }, _ => catalogue.Lint()),
            ("update, nothing to do", () => { }, _ => catalogue.Update()),
            ("release of one", () => { }, catalogue.Release),
        ];
        catalogue.Read();
        return new ResultTable(
            ["promptgen", ResultColumn.Figure("time, ratio to the loop"), ResultColumn.Figure("processor time, ratio"), "processor time, time", "the loop's"],
            [.. commands.Select(command =>
            {
                ProcessCost Measure(int turn)
                {
                    command.Before();
                    return command.Run(turn);
                }

                Measure(0);
                (ProcessCost First, ProcessCost Second)[] pairs = [.. Enumerable.Range(1, count).Select(turn => (Measure(turn), catalogue.Read()))];
                MedianInterval time = ProcessCost.Ratio(pairs, c => c.Seconds);
                return new ResultRow(
                    command.Name,
                    [time.ToString(), ProcessCost.Ratio(pairs, c => c.Processor).ToString(), ProcessCost.Medians(pairs.Select(p => p.First)), ProcessCost.Medians(pairs.Select(p => p.Second))],
                    command.Name.StartsWith("lint", StringComparison.Ordinal) ? Verdict.AtMost(time.Median, LintBound) : null);
            })]);
    }

    private static int SizeOf(BenchmarkRun run) => run.IsQuick ? 500 : 10_000;
}
