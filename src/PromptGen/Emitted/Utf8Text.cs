#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace PromptGen.Emitted;

/// <summary>
/// The short way of values into UTF-8. Most are ASCII: each unit is a byte, and nothing has to be asked of pairs of surrogates.
/// </summary>
internal static class Utf8Text
{
    /// <summary>The most bytes that one UTF-16 unit may need.</summary>
    private const int MaxBytesPerUnit = 3;

    /// <summary>Any of these bits makes a unit other than ASCII.</summary>
    private const ushort Mask = 0xFF80;

    /// <summary>Writes a text that is all ASCII, or surely has room and does not end within a pair of surrogates.</summary>
    /// <param name="text">The text; <paramref name="room"/> has at least as many bytes as it has units.</param>
    /// <param name="room">Where the bytes go; of a text that is not written, what is there has no meaning.</param>
    /// <returns>The bytes written; -1 when the text has to take the long way.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Write(ReadOnlySpan<char> text, Span<byte> room)
    {
        if (TryNarrow(text, ref MemoryMarshal.GetReference(room)))
        {
            return text.Length;
        }

        return text.Length <= room.Length / MaxBytesPerUnit && !char.IsHighSurrogate(text[text.Length - 1]) ? Encoding.UTF8.GetBytes(text, room) : -1;
    }

    private static bool TryNarrow(ReadOnlySpan<char> text, ref byte target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int length = text.Length;
        if (length >= Vector256<byte>.Count && Vector256.IsHardwareAccelerated)
        {
            return TryNarrow256(ref source, ref target, (nuint)length);
        }

        if (length >= Vector128<byte>.Count)
        {
            return TryNarrow128(ref source, ref target, (nuint)length);
        }

        if (length >= Vector128<ushort>.Count)
        {
            return TryNarrowTwoHalves(ref source, ref target, (nuint)length);
        }

        uint seen = 0;
        for (int i = 0; i < length; i++)
        {
            uint unit = Unsafe.Add(ref source, i);
            seen |= unit;
            Unsafe.Add(ref target, i) = (byte)unit;
        }

        return seen < 0x80;
    }

    // The last vector of each overlaps the one before, so that no unit is left over.
    private static bool TryNarrow256(ref ushort source, ref byte target, nuint length)
    {
        nuint step = (nuint)Vector256<byte>.Count;
        nuint half = (nuint)Vector256<ushort>.Count;
        nuint last = length - step;
        for (nuint i = 0; ; i = Math.Min(i + step, last))
        {
            Vector256<ushort> first = Vector256.LoadUnsafe(ref source, i);
            Vector256<ushort> second = Vector256.LoadUnsafe(ref source, i + half);
            if (((first | second) & Vector256.Create(Mask)) != Vector256<ushort>.Zero)
            {
                return false;
            }

            Vector256.Narrow(first, second).StoreUnsafe(ref target, i);
            if (i == last)
            {
                return true;
            }
        }
    }

    private static bool TryNarrow128(ref ushort source, ref byte target, nuint length)
    {
        nuint step = (nuint)Vector128<byte>.Count;
        nuint half = (nuint)Vector128<ushort>.Count;
        nuint last = length - step;
        for (nuint i = 0; ; i = Math.Min(i + step, last))
        {
            Vector128<ushort> first = Vector128.LoadUnsafe(ref source, i);
            Vector128<ushort> second = Vector128.LoadUnsafe(ref source, i + half);
            if (((first | second) & Vector128.Create(Mask)) != Vector128<ushort>.Zero)
            {
                return false;
            }

            Vector128.Narrow(first, second).StoreUnsafe(ref target, i);
            if (i == last)
            {
                return true;
            }
        }
    }

    private static bool TryNarrowTwoHalves(ref ushort source, ref byte target, nuint length)
    {
        nuint last = length - (nuint)Vector128<ushort>.Count;
        Vector128<ushort> first = Vector128.LoadUnsafe(ref source);
        Vector128<ushort> second = Vector128.LoadUnsafe(ref source, last);
        Vector128<byte> bytes = Vector128.Narrow(first, second);
        bytes.GetLower().StoreUnsafe(ref target);
        bytes.GetUpper().StoreUnsafe(ref target, last);
        return ((first | second) & Vector128.Create(Mask)) == Vector128<ushort>.Zero;
    }
}
#endif
