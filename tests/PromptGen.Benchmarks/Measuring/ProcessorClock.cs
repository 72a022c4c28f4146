using System;
using System.Runtime.InteropServices;

namespace PromptGen.Benchmarks.Measuring;

/// <summary>The processor time that was used so far: it stands still while the kernel lets others run, so that a busy machine takes as long as an idle one.</summary>
internal static class ProcessorClock
{
    private const int Process = 2;
    private const int Thread = 3;

    /// <summary>What this thread has used, in nanoseconds.</summary>
    public static long OfThisThread => Read(Thread);

    /// <summary>What all threads of this process have used, in nanoseconds.</summary>
    public static long OfThisProcess => Read(Process);

    private static long Read(int clock) =>
        GetTime(clock, out TimeSpec time) == 0 ? (time.Seconds * 1_000_000_000) + time.Nanoseconds : throw new InvalidOperationException("the kernel does not say what was used of the processor");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeSpec time);

    /// <summary>Linux's <c>struct timespec</c> on a 64-bit machine.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
