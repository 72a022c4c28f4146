#if NET8_0_OR_GREATER
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
#endif

namespace PromptGen.Templates.Formatting;

/// <summary>Decimal digits of whole numbers.</summary>
internal static class Digits
{
#if NET8_0_OR_GREATER
    // An array and no span of constants, which allocates where code is not optimised.
    private static readonly ulong[] Powers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
        100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

#endif
    /// <summary>Digits of <paramref name="value"/>; one for zero.</summary>
    public static int Count(ulong value)
    {
#if NET8_0_OR_GREATER
        // The logarithm to base 10 from that to base 2: right, or one too many, which the table tells.
        int estimate = ((BitOperations.Log2(value | 1) + 1) * 1233) >> 12;
        return value < Powers[estimate] ? Math.Max(estimate, 1) : estimate + 1;
#else
        int count = 1;
        for (; value >= 10_000; value /= 10_000)
        {
            count += 4;
        }

        return value >= 1_000 ? count + 3 : value >= 100 ? count + 2 : value >= 10 ? count + 1 : count;
#endif
    }

    /// <summary>The number without its sign.</summary>
    public static ulong Magnitude(long value) => value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;

#if NET8_0_OR_GREATER
    /// <summary>The digits of 0 to 99, two each.</summary>
    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>Fills <paramref name="destination"/> with the last digits of <paramref name="value"/>, zeros in front; gives what is left of the value.</summary>
    /// <typeparam name="T">A UTF-16 or UTF-8 unit.</typeparam>
    public static ulong Write<T>(ulong value, Span<T> destination)
        where T : unmanaged
    {
        int end = destination.Length;
        for (; end >= 2 && value > uint.MaxValue; end -= 2)
        {
            ulong rest = value / 100;
            WritePair((uint)(value - (rest * 100)), destination, end);
            value = rest;
        }

        if (value > uint.MaxValue)
        {
            return WriteLast(value, destination, end);
        }

        uint small = (uint)value;
        for (; end >= 2; end -= 2)
        {
            uint rest = small / 100;
            WritePair(small - (rest * 100), destination, end);
            small = rest;
        }

        return WriteLast(small, destination, end);
    }

    /// <summary>Writes one unit, which is ASCII.</summary>
    /// <typeparam name="T">A UTF-16 or UTF-8 unit.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<T>(byte unit, Span<T> destination, int index)
        where T : unmanaged
    {
        if (typeof(T) == typeof(char))
        {
            Unsafe.As<T, char>(ref destination[index]) = (char)unit;
        }
        else
        {
            Unsafe.As<T, byte>(ref destination[index]) = unit;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair<T>(uint pair, Span<T> destination, int end)
        where T : unmanaged
    {
        ReadOnlySpan<byte> pairs = Pairs;
        Put(pairs[(int)(pair * 2) + 1], destination, end - 1);
        Put(pairs[(int)(pair * 2)], destination, end - 2);
    }

    /// <summary>The first digit of an odd number of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WriteLast<T>(ulong value, Span<T> destination, int end)
        where T : unmanaged
    {
        if (end == 0)
        {
            return value;
        }

        Put((byte)('0' + (value % 10)), destination, 0);
        return value / 10;
    }
#endif
}
