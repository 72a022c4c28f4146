using System.Collections.Generic;
using System.Linq;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;
using PromptGen.Benchmarks.Rendering;

namespace PromptGen.Benchmarks.Overriding;

/// <summary>The same calls of the same accessors as without a channel, which selects another version with the same text.</summary>
internal static class OverriddenTextBenchmark
{
    private const double BytesBeyondText = 128;

    private static readonly Dictionary<string, double> Bounds = new() { ["small"] = 2.0, ["medium"] = 2.0, ["large"] = 1.5 };

    /// <summary>Measures.</summary>
    public static ResultTable Run(BenchmarkRun run) => new(
        ["text", ResultColumn.Figure("ratio to by hand"), "time", ResultColumn.Figure("allocated")],
        [.. RenderingBenchmarks.Bounded().SelectMany(workload => Rows(run, workload))]);

    private static IEnumerable<ResultRow> Rows(BenchmarkRun run, Workload workload)
    {
        using FollowedChannel channel = FollowedChannel.Selecting(workload.Prompt, workload.Template);
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(
            run.Pace,
            Subject.Of("by hand", workload.RenderByHand, workload.Expected),
            Subject.Of("override", workload.Render, workload.Expected),
            Floor.Of(workload),
            Subject.Of("Handlebars.Net", workload.RenderByHandlebars, workload.Expected));
        (SubjectFigures served, SubjectFigures copy, SubjectFigures peer) = (figures[1], figures[2], figures[3]);
        Verdict bound = Verdict.AtMost(served.Ratio, Bounds[workload.Name])
            .And(Verdict.Below(served.Ratio.Median, peer.Ratio.Median, peer.Name))
            .And(Verdict.AtMost(served.Bytes - copy.Bytes, BytesBeyondText, " B beyond the text"));
        return figures.Select(f => new ResultRow($"{workload.Name}, {f.Name}", [f.Ratio.ToString(), f.Time, f.Allocated], f == served ? bound : f == copy ? Floor.Judge(workload, copy) : null));
    }
}
