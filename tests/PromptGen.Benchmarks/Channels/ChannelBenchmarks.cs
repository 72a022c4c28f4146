using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Groups;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What following a channel costs, and how soon a change of it is served.</summary>
internal static class ChannelBenchmarks
{
    /// <summary>The measurements.</summary>
    public static BenchmarkGroup Group { get; } = new(
        "channels",
        new BenchmarkPart("latency", "how long it takes until a change of a channel is served", run => LatencyBenchmark.RunAsync(new ChannelOptions(run.IsQuick))),
        new BenchmarkPart("size", "what a channel of 10,000 prompts costs an application", run => ChannelSizeBenchmark.RunAsync(new ChannelOptions(run.IsQuick), run.IsQuick ? FollowerForm.Quick : FollowerForm.MakeAll(run.Shared<BenchmarkFolder>()))));
}
