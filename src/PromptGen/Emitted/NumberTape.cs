using System;
using PromptGen.Templates.Formatting;

namespace PromptGen.Emitted;

/// <summary>
/// The numbers that the measuring pass formatted, in order, so that the writing pass copies them instead of formatting again.
/// An entry is the value's bits, the length and the characters; a value with other bits than the entry's is no replay but a
/// caller's list that changed in between.
/// </summary>
internal static class NumberTape
{
    private const int Bits64 = 4;
    private const int Bits128 = 8;

    /// <summary>Formats a double behind <paramref name="used"/>; gives its length.</summary>
    internal static int Record(double value, ref char[]? tape, ref int used)
    {
        char[] buffer = Reserve(ref tape, used, Bits64 + 1 + ValueFormat.MaxNumber);
        Put((ulong)BitConverter.DoubleToInt64Bits(value), buffer, used);
        int length = ValueFormat.Format(value, buffer.AsSpan(used + Bits64 + 1, ValueFormat.MaxNumber));
        buffer[used + Bits64] = (char)length;
        used += Bits64 + 1 + length;
        return length;
    }

    /// <summary>Formats a decimal behind <paramref name="used"/>; gives its length.</summary>
    internal static int Record(decimal value, ref char[]? tape, ref int used)
    {
        char[] buffer = Reserve(ref tape, used, Bits128 + 1 + ValueFormat.MaxDecimal);
        (ulong high, ulong low) = BitsOf(value);
        Put(high, buffer, used);
        Put(low, buffer, used + Bits64);
        int length = ValueFormat.Format(value, buffer.AsSpan(used + Bits128 + 1, ValueFormat.MaxDecimal));
        buffer[used + Bits128] = (char)length;
        used += Bits128 + 1 + length;
        return length;
    }

    /// <summary>The characters of the next entry; empty when it is not of this value.</summary>
    internal static ReadOnlySpan<char> Replay(double value, char[]? tape, ref int position)
    {
        if (tape is null || position + Bits64 >= tape.Length || Get(tape, position) != (ulong)BitConverter.DoubleToInt64Bits(value))
        {
            return default;
        }

        return Entry(tape, ref position, Bits64);
    }

    /// <inheritdoc cref="Replay(double, char[], ref int)"/>
    internal static ReadOnlySpan<char> Replay(decimal value, char[]? tape, ref int position)
    {
        (ulong high, ulong low) = BitsOf(value);
        if (tape is null || position + Bits128 >= tape.Length || Get(tape, position) != high || Get(tape, position + Bits64) != low)
        {
            return default;
        }

        return Entry(tape, ref position, Bits128);
    }

    private static ReadOnlySpan<char> Entry(char[] tape, ref int position, int header)
    {
        int start = position + header + 1;
        int length = tape[start - 1];

        // The thread's tape holds older renderings behind the recorded entries; what is read there is checked like all else.
        if (length > tape.Length - start)
        {
            return default;
        }

        position = start + length;
        return tape.AsSpan(start, length);
    }

    private static char[] Reserve(ref char[]? tape, int used, int needed)
    {
        tape ??= Scratch.TakeNumbers();
        return tape.Length - used >= needed ? tape : tape = Scratch.Grow(tape, used, needed);
    }

    private static void Put(ulong bits, char[] tape, int index)
    {
        tape[index] = (char)bits;
        tape[index + 1] = (char)(bits >> 16);
        tape[index + 2] = (char)(bits >> 32);
        tape[index + 3] = (char)(bits >> 48);
    }

    private static ulong Get(char[] tape, int index) =>
        tape[index] | ((ulong)tape[index + 1] << 16) | ((ulong)tape[index + 2] << 32) | ((ulong)tape[index + 3] << 48);

    private static (ulong High, ulong Low) BitsOf(decimal value)
    {
#if NET8_0_OR_GREATER
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
#else
        int[] parts = decimal.GetBits(value);
#endif
        return (((ulong)(uint)parts[3] << 32) | (uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
    }
}
