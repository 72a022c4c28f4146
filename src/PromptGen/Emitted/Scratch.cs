using System;
using System.Buffers;

namespace PromptGen.Emitted;

/// <summary>
/// One reusable buffer of each kind per thread, so that rendering allocates nothing but its result. A buffer is taken out
/// while it is in use: a rendering inside a rendering (a caller's list that renders its elements) gets one from the pool.
/// </summary>
internal static class Scratch
{
    /// <summary>Longer buffers go back to the shared pool instead of staying with the thread.</summary>
    private const int MaxKept = 64 * 1024;

    [ThreadStatic]
    private static char[]? s_chars;

    [ThreadStatic]
    private static char[]? s_numbers;

    [ThreadStatic]
    private static byte[]? s_bytes;

    [ThreadStatic]
    private static PromptMessage[]? s_messages;

    [ThreadStatic]
    private static Utf8Segments? s_segments;

    internal static char[] TakeChars() => Take(ref s_chars, 4096);

    internal static char[] TakeNumbers() => Take(ref s_numbers, 512);

    internal static byte[] TakeBytes() => Take(ref s_bytes, 4096);

    internal static PromptMessage[] TakeMessages() => Take(ref s_messages, 16);

    internal static Utf8Segments TakeSegments()
    {
        Utf8Segments? segments = s_segments;
        s_segments = null;
        return segments ?? new Utf8Segments();
    }

    internal static void Return(Utf8Segments segments) => s_segments = segments;

    internal static void Return(char[] buffer) => Return(ref s_chars, buffer);

    internal static void ReturnNumbers(char[] buffer) => Return(ref s_numbers, buffer);

    internal static void Return(byte[] buffer) => Return(ref s_bytes, buffer);

    internal static void Return(PromptMessage[] buffer, int used)
    {
        // Messages hold on to their texts; the buffer must not.
        Array.Clear(buffer, 0, used);
        Return(ref s_messages, buffer);
    }

    /// <summary>A buffer with at least <paramref name="needed"/> more places behind <paramref name="used"/>; the old one goes back to the pool.</summary>
    internal static T[] Grow<T>(T[] buffer, int used, int needed)
    {
        int wanted = (int)Math.Min(int.MaxValue - 64, Math.Max((long)buffer.Length * 2, (long)used + needed));
        if (wanted - used < needed)
        {
            throw new InvalidOperationException("The rendering does not fit into memory");
        }

        T[] larger = ArrayPool<T>.Shared.Rent(wanted);
        Array.Copy(buffer, larger, used);
        ArrayPool<T>.Shared.Return(buffer, clearArray: typeof(T) == typeof(PromptMessage));
        return larger;
    }

    private static T[] Take<T>(ref T[]? slot, int length)
    {
        T[]? buffer = slot;
        slot = null;
        return buffer ?? ArrayPool<T>.Shared.Rent(length);
    }

    private static void Return<T>(ref T[]? slot, T[] buffer)
    {
        if (slot is null && buffer.Length <= MaxKept)
        {
            slot = buffer;
        }
        else
        {
            ArrayPool<T>.Shared.Return(buffer);
        }
    }
}
