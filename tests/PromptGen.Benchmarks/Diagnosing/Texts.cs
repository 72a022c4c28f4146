using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using PromptGen.Benchmarks.Rendering;

namespace PromptGen.Benchmarks.Diagnosing;

/// <summary>The ways to the text of a workload, for BenchmarkDotNet and its diagnosers.</summary>
[MemoryDiagnoser]
public class Texts
{
    private Workload _workload = null!;

    /// <summary>The workloads' names.</summary>
    public static IEnumerable<string> Names => RenderingBenchmarks.All().Select(w => w.Name);

    /// <summary>The workload's name.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Find() => _workload = RenderingBenchmarks.All().Single(w => w.Name == Name);

    [Benchmark(Baseline = true)]
    public string ByHand() => _workload.RenderByHand();

    [Benchmark]
    public string Accessor() => _workload.Render();

    [Benchmark]
    public string Copy() => _workload.Copy();

    [Benchmark]
    public string Interpolated() => _workload.Interpolate();

    [Benchmark]
    public string Handlebars() => _workload.RenderByHandlebars();
}
