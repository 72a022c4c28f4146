using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace PromptGen.Benchmarks.Diagnosing;

/// <summary>The ways to the UTF-8 of a workload.</summary>
public class Utf8Texts : WorkloadDiagnosis
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 19);

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        _buffer.ResetWrittenCount();
        Workload.RenderUtf8ByHand(_buffer);
        return _buffer.WrittenCount;
    }

    [Benchmark]
    public int Accessor()
    {
        _buffer.ResetWrittenCount();
        Workload.RenderUtf8(_buffer);
        return _buffer.WrittenCount;
    }
}
