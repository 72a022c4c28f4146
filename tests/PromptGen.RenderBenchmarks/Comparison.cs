using System;
using System.Diagnostics;
using System.Globalization;
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

    /// <summary>Measures and gives a row of the table.</summary>
    public string Measure()
    {
        for (int i = 0; i < 30; i++)
        {
            // Until the runtime has compiled both for speed.
            Accessor(Calls * 10);
            Other(Calls * 10);
            System.Threading.Thread.Sleep(50);
        }

        (double Accessor, double Other)[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => (Time(Accessor), Time(Other)))];
        double[] ratios = [.. rounds.Select(r => r.Accessor / r.Other).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {rounds.Min(r => r.Accessor):0.0} ns, {Bytes(Accessor)} B | {rounds.Min(r => r.Other):0.0} ns, {Bytes(Other)} B | {ratios[Rounds / 2]:0.00} ({ratios[Rounds / 4]:0.00} to {ratios[Rounds * 3 / 4]:0.00}) |\n");
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
