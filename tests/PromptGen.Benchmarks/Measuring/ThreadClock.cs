using System;
using System.Runtime.InteropServices;

namespace PromptGen.Benchmarks.Measuring;

/// <summary>The processor time that this thread has used: it stands still while the kernel lets others run, so that a busy machine takes as long as an idle one.</summary>
internal static class ThreadClock
{
    private const int OfThisThread = 3;

    /// <summary>What it shows, in nanoseconds.</summary>
    /// <exception cref="InvalidOperationException">The kernel does not say it.</exception>
    public static long Nanoseconds => GetTime(OfThisThread, out TimeSpec time) == 0 ? (time.Seconds * 1_000_000_000) + time.Nanoseconds : throw new InvalidOperationException("the kernel does not say what a thread used");

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
