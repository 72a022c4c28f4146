using System;
using PromptGen.Templates.Formatting;

namespace PromptGen.Emitted;

/// <summary>
/// The doubles that the measuring pass formatted, in order, so that the writing pass copies them instead of formatting again: how long
/// the shortest text of a double is shows only when it is made. An entry is the value's bits, the length and the characters; a value with other bits than the entry's is no
/// replay but a caller's list that changed in between.
/// </summary>
internal static class NumberTape
{
    private const int Bits = 4;

    // Buffers and positions go in and out by value: a writer whose fields are passed by reference could not stay in registers.

    /// <summary>The tape with room for one more number behind <paramref name="used"/>.</summary>
    internal static char[] Reserve(char[]? tape, int used)
    {
        const int Longest = Bits + 1 + ValueFormat.MaxNumber;
        tape ??= Scratch.TakeNumbers();
        return tape.Length - used >= Longest ? tape : Scratch.Grow(tape, used, Longest);
    }

    /// <summary>Formats a double behind <paramref name="used"/>; gives where the next entry begins.</summary>
    internal static int Record(double value, char[] tape, int used, out int length)
    {
        Put((ulong)BitConverter.DoubleToInt64Bits(value), tape, used);
        length = ValueFormat.Format(value, tape.AsSpan(used + Bits + 1, ValueFormat.MaxNumber));
        tape[used + Bits] = (char)length;
        return used + Bits + 1 + length;
    }

    /// <summary>The characters of the entry at <paramref name="position"/>; empty when it is not of this value.</summary>
    internal static ReadOnlySpan<char> Replay(double value, char[]? tape, int position, out int next)
    {
        next = position;
        if (tape is null || position + Bits >= tape.Length || Get(tape, position) != (ulong)BitConverter.DoubleToInt64Bits(value))
        {
            return default;
        }

        int start = position + Bits + 1;
        int length = tape[start - 1];

        // The thread's tape holds older renderings behind the recorded entries; what is read there is checked like all else.
        if (length > tape.Length - start)
        {
            return default;
        }

        next = start + length;
        return tape.AsSpan(start, length);
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
}
