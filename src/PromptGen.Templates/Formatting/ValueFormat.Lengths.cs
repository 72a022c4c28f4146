using System;
#if NET8_0_OR_GREATER
using System.Globalization;
#endif
using System.Runtime.CompilerServices;

namespace PromptGen.Templates.Formatting;

/// <content>How long a value's text is, without making it, and writing it where only the text that is expected has room.</content>
public static partial class ValueFormat
{
    /// <summary>UTF-16 units that <see cref="Format(long, Span{char})"/> writes.</summary>
    public static int Length(long value)
    {
        if ((ulong)value < 10)
        {
            return 1;
        }

        return value < 0 ? Digits.Count(Digits.Magnitude(value)) + 1 : Digits.Count((ulong)value);
    }

    /// <summary>UTF-16 units that <see cref="Format(decimal, Span{char})"/> writes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(decimal value) =>
#if NET8_0_OR_GREATER
        ShortDecimal.TryRead(value, out ulong digits, out int flags) ? ShortDecimal.Length(digits, flags) : LengthByRuntime(value);
#else
        Format(value).Length;
#endif

    /// <summary>Writes <paramref name="value"/>, if there is room for it.</summary>
    public static bool TryFormat(long value, Span<char> destination, out int written)
    {
#if NET8_0_OR_GREATER
        return value.TryFormat(destination, out written, default, CultureInfo.InvariantCulture);
#else
        return TryCopy(Format(value), destination, out written);
#endif
    }

    /// <summary>Writes <paramref name="value"/>, if there is room for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFormat(decimal value, Span<char> destination, out int written)
    {
#if NET8_0_OR_GREATER
        if (ShortDecimal.TryRead(value, out ulong digits, out int flags))
        {
            written = ShortDecimal.Write(digits, flags, destination);
            return written > 0;
        }

        return value.TryFormat(destination, out written, default, CultureInfo.InvariantCulture);
#else
        return TryCopy(Format(value), destination, out written);
#endif
    }

#if NET8_0_OR_GREATER
    private static int LengthByRuntime(decimal value) => FormatByRuntime(value, stackalloc char[MaxDecimal]);
#else
    private static bool TryCopy(string text, Span<char> destination, out int written)
    {
        bool fits = text.AsSpan().TryCopyTo(destination);
        written = fits ? text.Length : 0;
        return fits;
    }
#endif
}
