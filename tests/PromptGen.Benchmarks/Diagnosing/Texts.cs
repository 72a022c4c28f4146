using BenchmarkDotNet.Attributes;

namespace PromptGen.Benchmarks.Diagnosing;

/// <summary>The ways to the text of a workload.</summary>
public class Texts : WorkloadDiagnosis
{
    [Benchmark(Baseline = true)]
    public string ByHand() => Workload.RenderByHand();

    [Benchmark]
    public string Accessor() => Workload.Render();

    [Benchmark]
    public string Copy() => Workload.Copy();

    [Benchmark]
    public string Interpolated() => Workload.Interpolate();

    [Benchmark]
    public string Handlebars() => Workload.RenderByHandlebars();
}
