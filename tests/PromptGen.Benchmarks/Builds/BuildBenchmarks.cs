using System;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Pages;

namespace PromptGen.Benchmarks.Builds;

/// <summary>What PromptGen costs a build.</summary>
internal static class BuildBenchmarks
{
    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new(
        "builds",
        Part("ratios", "builds of 500 prompts against builds of the emitted C# without PromptGen", RatioBenchmark.Run),
        Part("cold", "the same for clean builds that each start a compiler", RatioBenchmark.RunCold),
        Part("size", "builds of 1,000 and of 10,000 prompts", SizeBenchmark.Run),
        Part("evaluation", "evaluation of a project with 500,000 old versions on the disk, and with none", EvaluationBenchmark.Run));

    private static BenchmarkPart Part(string name, string purpose, Func<BenchmarkFolder, BuildOptions, ResultTable> measure) =>
        new(name, purpose, run => measure(run.Shared<BenchmarkFolder>(), new BuildOptions(run.IsQuick)));
}
