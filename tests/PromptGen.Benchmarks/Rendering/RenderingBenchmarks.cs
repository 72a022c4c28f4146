using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Rendering.Greeting;
using PromptGen.Benchmarks.Rendering.Large;
using PromptGen.Benchmarks.Rendering.Medium;
using PromptGen.Benchmarks.Rendering.Small;

namespace PromptGen.Benchmarks.Rendering;

/// <summary>What a call of a generated accessor costs that nothing overrides, against what somebody would write by hand.</summary>
internal static class RenderingBenchmarks
{
    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new(
        "rendering",
        new BenchmarkPart("text", "baked texts against string.Create by hand, and against others", TextBenchmark.Run),
        new BenchmarkPart("utf8", "baked UTF-8 into a buffer against UTF-8 by hand", Utf8Benchmark.Run),
        new BenchmarkPart("messages", "a baked chat against its messages by hand", MessagesBenchmark.Run));

    /// <summary>The workloads that have bounds, from the shortest to the longest.</summary>
    public static Workload[] Bounded() => [new SmallWorkload(), new MediumWorkload(), new LargeWorkload()];

    /// <summary>All workloads.</summary>
    public static Workload[] All() => [.. Bounded(), new GreetingWorkload()];
}
