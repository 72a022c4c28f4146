using System;
using System.Runtime.CompilerServices;

namespace PromptGen.Emission.Tests.Support;

/// <summary>What calls allocate once the runtime has compiled them for speed.</summary>
internal static class Allocated
{
    private const int WarmUps = 200;
    private const int Calls = 20;

    /// <summary>The bytes that a call allocates on this thread: the least of several, since the runtime may allocate for itself beside one.</summary>
    internal static long By<T>(Func<T> call)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            call();
        }

        long least = long.MaxValue;
        for (int i = 0; i < Calls; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Keep(call());
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Keep<T>(T value) => _ = value;
}
