using System.Collections.Generic;
using System.Linq;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Rendering;

/// <summary>Texts by the accessor and by others, all against <c>string.Create</c> by hand.</summary>
internal static class TextBenchmark
{
    private const double Bound = 1.05;

    /// <summary>By what part the copy of the finished text may differ from its known ratios.</summary>
    private const double FloorPart = 0.15;

    /// <summary>What a copy of the finished text takes of what an honest text by hand takes: one that is written slowly would make everything else look fast.</summary>
    private static readonly Dictionary<string, double> Floors = new() { ["small"] = 0.81, ["medium"] = 0.49, ["large"] = 0.93 };

    /// <summary>Measures.</summary>
    public static ResultTable Run(BenchmarkRun run) => new(
        ["text", ResultColumn.Figure("ratio to by hand"), "time", ResultColumn.Figure("allocated")],
        [.. RenderingBenchmarks.All().SelectMany(workload => Rows(run, workload))]);

    private static IEnumerable<ResultRow> Rows(BenchmarkRun run, Workload workload)
    {
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(
            run.Pace,
            Subject.Of("by hand", workload.RenderByHand, workload.Expected),
            Subject.Of("accessor", workload.Render, workload.Expected),
            Subject.Of("copy of the finished text", workload.Copy, workload.Expected),
            Subject.Of("interpolated string", workload.Interpolate, workload.Expected),
            Subject.Of("Handlebars.Net", workload.RenderByHandlebars, workload.Expected));
        SubjectFigures copy = figures[2];
        bool isBounded = Floors.TryGetValue(workload.Name, out double floor);
        return figures.Select(f => new ResultRow(
            $"{workload.Name}, {f.Name}",
            [f.Ratio.ToString(), f.Time, f.Allocated],
            !isBounded ? null
                : f == figures[1] ? Verdict.AtMost(f.Ratio, Bound).And(Verdict.AtMost(f.Bytes - copy.Bytes, 0, " B beyond the text"))
                : f == copy ? Verdict.Within(f.Ratio.Median, floor, FloorPart)
                : null));
    }
}
