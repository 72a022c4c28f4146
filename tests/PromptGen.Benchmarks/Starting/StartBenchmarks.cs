using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Groups;

namespace PromptGen.Benchmarks.Starting;

/// <summary>What the first call of an accessor costs a process that has just begun, and how large a native program becomes by its prompts.</summary>
internal static class StartBenchmarks
{
    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new(
        "start",
        new BenchmarkPart("first", "a process that renders one text and ends, compiled while it runs and native", run => FirstRenderBenchmark.Run(run.Shared<BenchmarkFolder>(), new StartOptions(run.IsQuick))),
        new BenchmarkPart("size", "native programs with one prompt and with 1,001", run => NativeSizeBenchmark.Run(run.Shared<BenchmarkFolder>(), new StartOptions(run.IsQuick))));
}
