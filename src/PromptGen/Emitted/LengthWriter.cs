using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using PromptGen.Templates.Formatting;

namespace PromptGen.Emitted;

/// <summary>The first pass over a text prompt: adds up lengths, and formats each fractional number once for the second pass.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LengthWriter : IPromptWriter
{
    private long _length;
    private char[]? _numbers;
    private int _numbersUsed;

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => false;

    /// <summary>UTF-16 units written so far.</summary>
    internal readonly long Length => _length;

    /// <summary>The numbers formatted so far; null when there was none.</summary>
    internal readonly char[]? Numbers => _numbers;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string text, ReadOnlySpan<byte> utf8) => _length += text.Length;

    /// <inheritdoc/>
    public readonly void Utf8(ReadOnlySpan<byte> utf8, int units) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ascii(ReadOnlySpan<byte> text) => _length += text.Length;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value)
    {
        if (value is not null)
        {
            _length += value.Length;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int(long value) => _length += ValueFormat.Length(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(double value)
    {
        _numbers = NumberTape.Reserve(_numbers, _numbersUsed);
        _numbersUsed = NumberTape.Record(value, _numbers, _numbersUsed, out int length);
        _length += length;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(decimal value) => _length += ValueFormat.Length(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(DateTime value) => _length += ValueFormat.MaxDate;
}
