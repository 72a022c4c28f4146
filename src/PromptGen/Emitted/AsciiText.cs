using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace PromptGen.Emitted;

/// <summary>Text that an assembly holds as ASCII, on its way into a rendering.</summary>
internal static class AsciiText
{
#if NET8_0_OR_GREATER
    /// <summary>The bytes of a step: a vector of those that the processor has.</summary>
    private static nuint Step => Vector256.IsHardwareAccelerated ? (nuint)Vector256<byte>.Count : (nuint)Vector128<byte>.Count;

#endif
    /// <summary>Writes a unit for each byte.</summary>
    /// <param name="text">The text; every byte is ASCII.</param>
    /// <param name="room">Where the units go, at least as many.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is less room.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Widen(ReadOnlySpan<byte> text, Span<char> room)
    {
#if NET8_0_OR_GREATER
        ref byte source = ref MemoryMarshal.GetReference(text);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(room[..text.Length]));
        nuint length = (nuint)text.Length;
        if (length >= Step)
        {
            // The last step overlaps the one before, so that no byte is left over.
            nuint last = length - Step;
            for (nuint i = 0; i < last; i += Step)
            {
                WidenStep(ref source, ref target, i);
            }

            WidenStep(ref source, ref target, last);
            return;
        }
#endif
        for (int i = 0; i < text.Length; i++)
        {
            room[i] = (char)text[i];
        }
    }

#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WidenStep(ref byte source, ref ushort target, nuint index)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            (Vector256<ushort> lower, Vector256<ushort> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref source, index));
            lower.StoreUnsafe(ref target, index);
            upper.StoreUnsafe(ref target, index + (nuint)Vector256<ushort>.Count);
        }
        else
        {
            (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(Vector128.LoadUnsafe(ref source, index));
            lower.StoreUnsafe(ref target, index);
            upper.StoreUnsafe(ref target, index + (nuint)Vector128<ushort>.Count);
        }
    }
#endif
}
