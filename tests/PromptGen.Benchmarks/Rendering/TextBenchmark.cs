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
            Floor.Of(workload),
            Subject.Of("interpolated string", workload.Interpolate, workload.Expected),
            Subject.Of("Handlebars.Net", workload.RenderByHandlebars, workload.Expected));
        (SubjectFigures accessor, SubjectFigures copy) = (figures[1], figures[2]);
        Verdict? floor = Floor.Judge(workload, copy);
        Verdict? bound = floor is null ? null : Verdict.AtMost(accessor.Ratio, Bound).And(Verdict.AtMost(accessor.Bytes - copy.Bytes, 0, " B beyond the text"));
        return figures.Select(f => new ResultRow($"{workload.Name}, {f.Name}", [f.Ratio.ToString(), f.Time, f.Allocated], f == accessor ? bound : f == copy ? floor : null));
    }
}
