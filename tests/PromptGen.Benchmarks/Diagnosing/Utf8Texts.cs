using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using PromptGen.Benchmarks.Rendering;

namespace PromptGen.Benchmarks.Diagnosing;

/// <summary>The ways to the UTF-8 of a workload, for BenchmarkDotNet and its diagnosers.</summary>
[MemoryDiagnoser]
public class Utf8Texts
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 19);
    private Workload _workload = null!;

    /// <summary>The workloads' names.</summary>
    public static IEnumerable<string> Names => RenderingBenchmarks.All().Select(w => w.Name);

    /// <summary>The workload's name.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Find() => _workload = RenderingBenchmarks.All().Single(w => w.Name == Name);

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        _buffer.ResetWrittenCount();
        _workload.RenderUtf8ByHand(_buffer);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int Accessor()
    {
        _buffer.ResetWrittenCount();
        _workload.RenderUtf8(_buffer);
        return _buffer.WrittenCount;
    }
}
