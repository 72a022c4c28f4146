using System;
using System.Diagnostics;
using System.Linq;

namespace PromptGen.RenderBenchmarks;

/// <summary>Two ways to the same text, measured in turns, so that what else the machine does meets both.</summary>
/// <param name="Name">What is rendered.</param>
/// <param name="Accessor">Renders a number of times by the generated accessor.</param>
/// <param name="Other">Renders as often by the other way.</param>
internal sealed record Comparison(string Name, Action<int> Accessor, Action<int> Other)
{
    private const int Calls = 2_000;
    private const int Rounds = 4_001;

    /// <summary>Measures, when the runtime has compiled both for speed.</summary>
    public Figures Measure()
    {
        for (int i = 0; i < 30; i++)
        {
            Accessor(Calls * 10);
            Other(Calls * 10);
            System.Threading.Thread.Sleep(50);
        }

        (double Accessor, double Other)[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => (Time(Accessor), Time(Other)))];
        return new Figures(Name, rounds.Min(r => r.Accessor), rounds.Min(r => r.Other), Bytes(Accessor), Bytes(Other), rounds.Select(r => r.Accessor / r.Other).Order().ElementAt(Rounds / 2));
    }

    private static double Time(Action<int> render)
    {
        long start = Stopwatch.GetTimestamp();
        render(Calls);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }

    private static long Bytes(Action<int> render)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        render(Calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
