using System;
using System.Collections.Generic;
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
        new BenchmarkPart("everyday", "lint of a sample's catalogue, by the native form of the tool, against the portable one", EverydayBenchmark.Measure),
        new BenchmarkPart("commands", "lint, release and update of 10,000 prompts, against a loop that reads and hashes their files", Commands),
        new BenchmarkPart("load", "a catalogue of 10,000 prompts read into memory in this process, against the same loop", LoadBenchmark.Measure));

    private static ResultTable Commands(BenchmarkRun run)
    {
        // The bounds are asked of what this platform's package has.
        IReadOnlyList<ToolForm> forms = ToolForm.Of(run);
        using LargeCatalogue catalogue = new(SizeOf(run));
        int count = run.IsQuick ? 1 : 10;
        (string Name, Action Before, Func<ToolForm, int, ProcessCost> Run)[] lints =
        [
            ("lint, nothing kept", catalogue.Forget, (tool, _) => catalogue.Lint(tool)),
            ("lint, one draft edited since", catalogue.Edit, (tool, _) => catalogue.Lint(tool)),
            ("lint, nothing changed since", () => { }, (tool, _) => catalogue.Lint(tool)),
        ];
        (string Name, Action Before, Func<ToolForm, int, ProcessCost> Run)[] others =
        [
            ("update, nothing to do", () => { }, (tool, _) => catalogue.Update(tool)),
            ("release of one", () => { }, catalogue.Release),
        ];
        catalogue.Read();
        return new ResultTable(
            ["promptgen", ResultColumn.Figure("time, ratio to the loop"), ResultColumn.Figure("processor time, ratio"), "processor time, time", "the loop's"],
            [
                .. lints.Select(c => Row(c, forms[0], isBound: true)),
                .. forms.Skip(1).SelectMany(form => lints.Select(c => Row(c, form, isBound: false))),
                .. others.Select(c => Row(c, forms[0], isBound: false)),
            ]);

        ResultRow Row((string Name, Action Before, Func<ToolForm, int, ProcessCost> Run) command, ToolForm form, bool isBound)
        {
            ProcessCost Measure(int turn)
            {
                command.Before();
                return command.Run(form, turn);
            }

            Measure(0);
            (ProcessCost First, ProcessCost Second)[] pairs = [.. Enumerable.Range(1, count).Select(turn => (Measure(turn), catalogue.Read()))];
            MedianInterval time = ProcessCost.Ratio(pairs, c => c.Seconds);
            return new ResultRow(
                form == ToolForm.Portable ? $"{command.Name}, portable" : command.Name,
                [time.ToString(), ProcessCost.Ratio(pairs, c => c.Processor).ToString(), ProcessCost.Medians(pairs.Select(p => p.First)), ProcessCost.Medians(pairs.Select(p => p.Second))],
                isBound ? Verdict.AtMost(time.Median, LintBound) : null);
        }
    }

    private static int SizeOf(BenchmarkRun run) => run.IsQuick ? 500 : 10_000;
}
