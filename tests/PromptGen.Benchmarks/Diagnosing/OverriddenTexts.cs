using BenchmarkDotNet.Attributes;
using PromptGen.Benchmarks.Overriding;

namespace PromptGen.Benchmarks.Diagnosing;

/// <summary>The text of a workload when a channel selects another version.</summary>
public class OverriddenTexts : WorkloadDiagnosis
{
    private FollowedChannel _channel = null!;

    /// <inheritdoc/>
    [GlobalSetup]
    public override void Prepare()
    {
        base.Prepare();
        _channel = FollowedChannel.Selecting(Workload.Prompt, Workload.Template);
    }

    [GlobalCleanup]
    public void Leave() => _channel.Dispose();

    [Benchmark(Baseline = true)]
    public string ByHand() => Workload.RenderByHand();

    [Benchmark]
    public string Override() => Workload.Render();
}
