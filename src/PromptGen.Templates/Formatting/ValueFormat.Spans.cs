using System;
#if NET8_0_OR_GREATER
using System.Globalization;
using System.Runtime.CompilerServices;
#endif

namespace PromptGen.Templates.Formatting;

/// <content>
/// Writing into a caller's buffer, UTF-16 or UTF-8: everything these write is ASCII, so the count is the same in both. The
/// buffer must have room for the longest value (<see cref="MaxInt"/> and its like); none of these allocates on .NET 8 and later.
/// </content>
public static partial class ValueFormat
{
    /// <summary>Writes <paramref name="value"/>; gives the count written.</summary>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    public static int Format(bool value, Span<char> destination) => Copy(Format(value), destination);

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(bool value, Span<byte> destination) => Copy(Format(value), destination);

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(long value, Span<char> destination) =>
        value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : throw TooShort();

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(long value, Span<byte> destination) =>
        value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : throw TooShort();

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(double value, Span<char> destination) =>
        value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : throw TooShort();

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(double value, Span<byte> destination) =>
        value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : throw TooShort();

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Format(decimal value, Span<char> destination)
    {
        int written = ShortDecimal.TryRead(value, out ulong digits, out int flags) ? ShortDecimal.Write(digits, flags, destination) : 0;
        return written > 0 ? written : FormatByRuntime(value, destination);
    }

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Format(decimal value, Span<byte> destination)
    {
        int written = ShortDecimal.TryRead(value, out ulong digits, out int flags) ? ShortDecimal.Write(digits, flags, destination) : 0;
        return written > 0 ? written : FormatByRuntime(value, destination);
    }

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(DateTime value, Span<char> destination) =>
        value.TryFormat(destination, out int written, DateFormat, CultureInfo.InvariantCulture) ? written : throw TooShort();

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(DateTime value, Span<byte> destination) =>
        value.TryFormat(destination, out int written, DateFormat, CultureInfo.InvariantCulture) ? written : throw TooShort();
    /// <summary>A decimal of more digits than the short way takes.</summary>
    private static int FormatByRuntime(decimal value, Span<char> destination) =>
        value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : throw TooShort();

    /// <inheritdoc cref="FormatByRuntime(decimal, Span{char})"/>
    private static int FormatByRuntime(decimal value, Span<byte> destination) =>
        value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture) ? written : throw TooShort();
#else
    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(long value, Span<char> destination) => Copy(Format(value), destination);

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(long value, Span<byte> destination) => Copy(Format(value), destination);

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(double value, Span<char> destination) => Copy(Format(value), destination);

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(double value, Span<byte> destination) => Copy(Format(value), destination);

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(decimal value, Span<char> destination) => Copy(Format(value), destination);

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(decimal value, Span<byte> destination) => Copy(Format(value), destination);

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(DateTime value, Span<char> destination) => Copy(Format(value), destination);

    /// <inheritdoc cref="Format(bool, Span{char})"/>
    public static int Format(DateTime value, Span<byte> destination) => Copy(Format(value), destination);
#endif

    private static int Copy(string text, Span<char> destination)
    {
        if (!text.AsSpan().TryCopyTo(destination))
        {
            throw TooShort();
        }

        return text.Length;
    }

    private static int Copy(string text, Span<byte> destination)
    {
        if (destination.Length < text.Length)
        {
            throw TooShort();
        }

        for (int i = 0; i < text.Length; i++)
        {
            destination[i] = (byte)text[i];
        }

        return text.Length;
    }

    private static ArgumentException TooShort() => new("The buffer has no room for the value.", "destination");
}
