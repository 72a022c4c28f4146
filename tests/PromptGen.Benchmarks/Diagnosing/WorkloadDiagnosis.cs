using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using PromptGen.Benchmarks.Rendering;

namespace PromptGen.Benchmarks.Diagnosing;

/// <summary>Ways to the result of a workload, for BenchmarkDotNet and its diagnosers.</summary>
[MemoryDiagnoser]
public abstract class WorkloadDiagnosis
{
    /// <summary>The workloads' names.</summary>
    public static IEnumerable<string> Names => RenderingBenchmarks.All().Select(w => w.Name);

    /// <summary>The workload's name.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    private protected Workload Workload { get; private set; } = null!;

    /// <summary>Finds the workload.</summary>
    [GlobalSetup]
    public virtual void Prepare() => Workload = RenderingBenchmarks.All().Single(w => w.Name == Name);
}
