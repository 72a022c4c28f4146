using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Measuring;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Rendering;

/// <summary>Texts as UTF-8 into a buffer that is used again and again, against UTF-8 by hand in one pass.</summary>
internal static class Utf8Benchmark
{
    private const double Bound = 1.10;

    /// <summary>Measures.</summary>
    public static ResultTable Run(BenchmarkRun run) => new(
        ["UTF-8", ResultColumn.Figure("ratio to by hand"), "time", ResultColumn.Figure("allocated")],
        [.. RenderingBenchmarks.Bounded().SelectMany(workload => Rows(run, workload))]);

    private static IEnumerable<ResultRow> Rows(BenchmarkRun run, Workload workload)
    {
        IReadOnlyList<SubjectFigures> figures = Turns.Measure(
            run.Pace,
            Way("by hand", workload, workload.RenderUtf8ByHand),
            Way("accessor", workload, workload.RenderUtf8),
            Way("text by hand, then encoded", workload, destination => Encoding.UTF8.GetBytes(workload.RenderByHand(), destination)));
        return figures.Select(f => new ResultRow(
            $"{workload.Name}, {f.Name}",
            [f.Ratio.ToString(), f.Time, f.Allocated],
            f == figures[1] ? Verdict.AtMost(f.Ratio, Bound).And(Verdict.AtMost(f.Bytes, 0, " B")) : null));
    }

    private static Subject Way(string name, Workload workload, Action<IBufferWriter<byte>> render)
    {
        // As large as a text by hand asks for, so that it never grows.
        ArrayBufferWriter<byte> buffer = new(4 * Math.Max(workload.ExpectedUtf8.Length, 1024));
        return Subject.Of(
            name,
            () =>
            {
                buffer.ResetWrittenCount();
                render(buffer);
                return buffer.WrittenCount;
            },
            _ => buffer.WrittenSpan.SequenceEqual(workload.ExpectedUtf8));
    }
}
