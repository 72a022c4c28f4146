using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using PromptGen.Benchmarks.Overriding;
using PromptGen.Benchmarks.Rendering;

namespace PromptGen.Benchmarks.Diagnosing;

/// <summary>The text of a workload when a channel selects another version, for BenchmarkDotNet and its diagnosers.</summary>
[MemoryDiagnoser]
public class OverriddenTexts
{
    private Workload _workload = null!;
    private FollowedChannel _channel = null!;

    /// <summary>The workloads' names.</summary>
    public static IEnumerable<string> Names => RenderingBenchmarks.All().Select(w => w.Name);

    /// <summary>The workload's name.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Follow()
    {
        _workload = RenderingBenchmarks.All().Single(w => w.Name == Name);
        _channel = FollowedChannel.Selecting(_workload.Prompt, _workload.Template);
    }

    [GlobalCleanup]
    public void Leave() => _channel.Dispose();

    [Benchmark(Baseline = true)]
    public string ByHand() => _workload.RenderByHand();

    [Benchmark]
    public string Override() => _workload.Render();
}
