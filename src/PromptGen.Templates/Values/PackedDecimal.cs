namespace PromptGen.Templates.Values;

/// <summary>
/// A decimal in 64 bits, so that prices and the like are not boxed: 58 bits of its digits, 5 of its scale, 1 of its sign. Digits and scale
/// come back exactly as they were, with trailing zeros.
/// </summary>
internal static class PackedDecimal
{
    private const int DigitBits = 58;
    private const int ScaleBits = 5;
    private const int ScalePlace = 16;
    private const int SignPlace = 31;

    /// <summary>Packs a decimal; false when it has more digits than fit.</summary>
    internal static bool TryPack(decimal value, out long bits)
    {
#if NET8_0_OR_GREATER
        System.Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
#else
        int[] parts = decimal.GetBits(value);
#endif
        ulong digits = (uint)parts[0] | ((ulong)(uint)parts[1] << 32);
        uint flags = (uint)parts[3];
        ulong scale = (flags >> ScalePlace) & ((1u << ScaleBits) - 1);
        bits = (long)(digits | (scale << DigitBits) | ((ulong)(flags >> SignPlace) << (DigitBits + ScaleBits)));
        return parts[2] == 0 && digits >> DigitBits == 0;
    }

    /// <summary>The decimal that was packed.</summary>
    internal static decimal Unpack(long bits)
    {
        ulong digits = (ulong)bits & ((1UL << DigitBits) - 1);
        byte scale = (byte)(((ulong)bits >> DigitBits) & ((1u << ScaleBits) - 1));
        return new decimal((int)(uint)digits, (int)(digits >> 32), 0, bits < 0, scale);
    }
}
