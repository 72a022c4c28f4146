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

    /// <summary>Only checks the length, and gives the thread's buffers back; the writer must not be used any more.</summary>
    /// <exception cref="PromptRenderException">It is longer than a rendering may be.</exception>
    public readonly void Check(in Place end)
    {
        if (_numbers is not null)
        {
            Scratch.ReturnNumbers(_numbers);
        }

        OutputLimit.Check(_length, end);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string? text, ReadOnlySpan<byte> utf8) => _length += text!.Length;

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
    public void Int(long value) => _length += DigitCount.Of(value);

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
    public void Decimal(decimal value)
    {
        _numbers = NumberTape.Reserve(_numbers, _numbersUsed);
        _numbersUsed = NumberTape.Record(value, _numbers, _numbersUsed, out int length);
        _length += length;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(DateTime value) => _length += ValueFormat.MaxDate;
}
