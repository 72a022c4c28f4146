using System;
using System.Collections.Generic;
using System.Runtime;
using System.Threading;

namespace PromptGen.Benchmarks.Measuring;

/// <summary>Calls ways until the runtime has compiled all of them for speed, and knows from what they did where speed is needed.</summary>
internal static class WarmUp
{
    private const int CallsAtOnce = 16;

    private static readonly TimeSpan Lap = TimeSpan.FromMilliseconds(15);

    // The runtime begins to compile for speed when it has met no new method for 100 ms.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    /// <summary>Calls them in laps, until nothing was compiled in several laps one after the other.</summary>
    public static void Run(IReadOnlyList<Subject> subjects, Pace pace)
    {
        int quiet = 0;
        long compiled = -1;
        for (int lap = 0; quiet < pace.QuietLaps && lap < pace.MostLaps; lap++)
        {
            foreach (Subject subject in subjects)
            {
                CallForALap(subject);
            }

            Thread.Sleep(Rest);
            long now = JitInfo.GetCompiledMethodCount();
            quiet = now == compiled ? quiet + 1 : 0;
            compiled = now;
        }

        MoveLargeObjectsTogether();
    }

    // Long texts are large objects. Where a buffer that lives lies behind the room of dead ones, the next texts take that room, and else fresh memory of the kernel, which is several times as slow: that is not to be left to chance.
    private static void MoveLargeObjectsTogether()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
    }

    // In small batches, after one call that may be as long as a lap: a method is compiled anew when it was called often, not when it ran long.
    private static void CallForALap(Subject subject)
    {
        double rest = Lap.TotalNanoseconds - subject.Time(1);
        while (rest > 0)
        {
            rest -= subject.Time(CallsAtOnce);
        }
    }
}
