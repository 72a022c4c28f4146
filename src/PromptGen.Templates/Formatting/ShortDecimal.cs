#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PromptGen.Templates.Formatting;

/// <summary>
/// Decimals whose digits fit into 64 bits, as those of prices and measures do. Their text is the one that .NET's own formatting gives, which takes several times as long
/// and does not tell the length beforehand.
/// </summary>
internal static class ShortDecimal
{
    private const int ScaleShift = 16;

    /// <summary>Takes a decimal apart; false when it has more digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(decimal value, out ulong digits, out int flags)
    {
        // Each part is read as it was written: what decimal.GetBits writes is read back in other sizes, for which the processor has to wait.
        ref Layout layout = ref Unsafe.As<decimal, Layout>(ref value);
        digits = layout.Low;
        flags = layout.Flags;
        return layout.High == 0;
    }

    /// <summary>How long the text is.</summary>
    public static int Length(ulong digits, int flags)
    {
        int scale = (byte)(flags >> ScaleShift);
        return WholeDigits(digits, scale) + (scale > 0 ? scale + 1 : 0) + (HasSign(digits, flags) ? 1 : 0);
    }

    /// <summary>Writes the text; gives its length, and 0 when there is no room for it.</summary>
    /// <typeparam name="T">A UTF-16 or UTF-8 unit.</typeparam>
    public static int Write<T>(ulong digits, int flags, Span<T> destination)
        where T : unmanaged
    {
        int length = Length(digits, flags);
        if (length > destination.Length)
        {
            return 0;
        }

        int end = length;
        int scale = (byte)(flags >> ScaleShift);
        ulong rest = digits;
        if (scale > 0)
        {
            end -= scale + 1;
            rest = Digits.Write(rest, destination.Slice(end + 1, scale));
            Digits.Put((byte)'.', destination, end);
        }

        int start = HasSign(digits, flags) ? 1 : 0;
        if (start > 0)
        {
            Digits.Put((byte)'-', destination, 0);
        }

        Digits.Write(rest, destination.Slice(start, end - start));
        return length;
    }

    private static int WholeDigits(ulong digits, int scale) => Math.Max(1, Digits.Count(digits) - scale);

    /// <summary>A zero has none, but as many decimal places as it was given.</summary>
    private static bool HasSign(ulong digits, int flags) => flags < 0 && digits != 0;

    /// <summary>How a decimal lies in memory: as the DECIMAL of OLE Automation, under which it is handed to native code.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Layout(int flags, uint high, ulong low)
    {
        public readonly int Flags = flags;
        public readonly uint High = high;
        public readonly ulong Low = low;
    }
}
#endif
