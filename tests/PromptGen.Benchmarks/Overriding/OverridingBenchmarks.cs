using PromptGen.Benchmarks.Groups;

namespace PromptGen.Benchmarks.Overriding;

/// <summary>What a version costs that a channel selects in place of the compiled one.</summary>
internal static class OverridingBenchmarks
{
    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new(
        "overriding",
        new BenchmarkPart("text", "texts of versions that a channel selects, against string.Create by hand", OverriddenTextBenchmark.Run),
        new BenchmarkPart("admission", "parsing, binding and admitting a version, against rendering it", AdmissionBenchmark.Run),
        new BenchmarkPart("selection", "a call without a channel, with one, and with a split", SelectionBenchmark.Run));
}
