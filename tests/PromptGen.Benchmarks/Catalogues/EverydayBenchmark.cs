using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>The command that people run most, in a catalogue of everyday size: <c>promptgen lint</c> of a sample, by each form of the tool, in turns.</summary>
internal static class EverydayBenchmark
{
    private static readonly string Sample = Path.Combine(BenchmarkFolder.FindRepository(), "samples", "SupportBot");

    /// <summary>Measures.</summary>
    public static ResultTable Measure(BenchmarkRun run)
    {
        DirectoryInfo cache = Directory.CreateTempSubdirectory("promptgen-everyday-");
        try
        {
            // The portable form is what the other is held against. Both have run before, so that files and what runs keep are there.
            ToolForm[] forms = [.. ToolForm.Of(run).Reverse()];
            string expected = Lint(forms[0], cache.FullName).Output;
            (ToolForm Form, List<ProcessCost> Costs)[] measured = [.. forms.Select(form => (form, new List<ProcessCost>()))];
            for (int turn = 0; turn <= (run.IsQuick ? 3 : 50); turn++)
            {
                foreach ((ToolForm form, List<ProcessCost> costs) in measured)
                {
                    (ProcessCost cost, string output) = Lint(form, cache.FullName);
                    costs.Add(output == expected ? cost : throw new InvalidDataException($"the {form.Name} form says something else: {output}"));
                }
            }

            ProcessCost[] baseline = [.. measured[0].Costs.Skip(1)];
            return new ResultTable(
                ["promptgen lint", ResultColumn.Figure("time, ratio to the portable form"), ResultColumn.Figure("processor time, ratio"), "processor time, time"],
                [.. measured.Select(m => Row(m.Form, [.. m.Costs.Skip(1)], baseline))]);
        }
        finally
        {
            cache.Delete(recursive: true);
        }
    }

    private static (ProcessCost Cost, string Output) Lint(ToolForm form, string cache)
    {
        ProcessCost cost = ProcessMeter.Run(Sample, Sample, [.. form.Command, "lint"], out string output, new Dictionary<string, string> { ["PROMPTGEN_CACHE"] = cache });
        return (cost, output);
    }

    private static ResultRow Row(ToolForm form, ProcessCost[] costs, ProcessCost[] baseline)
    {
        (ProcessCost First, ProcessCost Second)[] pairs = [.. costs.Zip(baseline)];
        return new ResultRow(
            form.Name,
            [ProcessCost.Ratio(pairs, c => c.Seconds).ToString(), ProcessCost.Ratio(pairs, c => c.Processor).ToString(), $"{Milliseconds(costs, c => c.Processor)}, {Milliseconds(costs, c => c.Seconds)}"]);
    }

    private static string Milliseconds(ProcessCost[] costs, Func<ProcessCost, double> figure) => string.Create(CultureInfo.InvariantCulture, $"{1000 * MedianInterval.MedianOf(costs.Select(figure)):0.0} ms");
}
