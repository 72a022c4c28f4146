using System;
using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Benchmarks.Measuring;

/// <summary>
/// Measures ways to the same result against the first of them, in one process and in turns, so that what else the machine does meets all of them. In each round every way has one turn, in an
/// order that changes by chance: in one that does not, the garbage of all may always be collected in the turn of the same. A ratio is that of two turns of the same round.
/// </summary>
internal static class Turns
{
    private const int Seed = 20261122;
    private const int SlowestTurn = 10;
    private const int CountedCalls = 100;
    private const int CountedCallsOfTheSlow = 10;
    private const int Counts = 3;

    /// <summary>Measures.</summary>
    /// <param name="pace">How long.</param>
    /// <param name="baseline">What the others are compared with.</param>
    /// <param name="others">The others.</param>
    /// <returns>The figures of each, those of the baseline first.</returns>
    /// <exception cref="System.IO.InvalidDataException">One of them gives something else than it has to.</exception>
    public static IReadOnlyList<SubjectFigures> Measure(Pace pace, Subject baseline, params IReadOnlyList<Subject> others)
    {
        Subject[] subjects = [baseline, .. others];
        Check(subjects);
        WarmUp.Run(subjects, pace);
        int[] calls = CallsInATurn(subjects, pace.Turn);
        Random random = new(Seed);
        int[] order = [.. Enumerable.Range(0, subjects.Length)];
        double[][] times = new double[pace.Rounds][];
        for (int round = 0; round < times.Length; round++)
        {
            random.Shuffle(order);
            times[round] = Round(subjects, calls, order);
        }

        Check(subjects);
        return [.. subjects.Select((subject, i) => new SubjectFigures(
            subject.Name,
            MedianInterval.MedianOf(times.Select(round => round[i])),
            BytesOfACall(subject, calls[i] > 1 ? CountedCalls : CountedCallsOfTheSlow),
            MedianInterval.Of(times.Select(round => round[i] / round[0]))))];
    }

    /// <summary>What a call allocates on this thread: the mean of many, and the least of some such means, since a buffer that is kept has to be made anew when the collector has taken it.</summary>
    /// <param name="subject">What is called.</param>
    /// <param name="calls">How many calls there are to a mean.</param>
    public static double BytesOfACall(Subject subject, int calls = CountedCalls)
    {
        return Enumerable.Range(0, Counts).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            subject.Call(calls);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
        });
    }

    private static void Check(Subject[] subjects)
    {
        foreach (Subject subject in subjects)
        {
            subject.Check();
        }
    }

    /// <summary>One turn of each.</summary>
    /// <returns>What a call took, in nanoseconds.</returns>
    private static double[] Round(Subject[] subjects, int[] calls, int[] order)
    {
        double[] times = new double[subjects.Length];
        foreach (int i in order)
        {
            times[i] = subjects[i].Time(calls[i]) / calls[i];
        }

        return times;
    }

    /// <summary>How often each is called in a turn: as often as the baseline, so that all meet the collector alike, but for those that are many times slower.</summary>
    private static int[] CallsInATurn(Subject[] subjects, TimeSpan turn)
    {
        int calls = CallsThatTake(subjects[0], turn);
        return [.. subjects.Select(s => Math.Min(calls, CallsThatTake(s, SlowestTurn * turn)))];
    }

    private static int CallsThatTake(Subject subject, TimeSpan span)
    {
        int calls = 1;
        double time = subject.Time(calls);
        while (time < span.TotalNanoseconds / 2)
        {
            calls *= 2;
            time = subject.Time(calls);
        }

        return Math.Max(1, (int)(calls * span.TotalNanoseconds / time));
    }
}
