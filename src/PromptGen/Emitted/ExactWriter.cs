using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PromptGen.Templates.Formatting;

namespace PromptGen.Emitted;

/// <summary>
/// The second pass over a text prompt: fills a fresh string of exactly the measured length in place, as
/// <c>string.Create</c> does. When a caller's list has changed since the first pass, the text no longer fits; then nothing
/// is written past the end, and <see cref="FinishOrNull"/> says that the string must not be used.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ExactWriter : IPromptWriter
{
    /// <summary>A position behind every string, so that all later writes fail too.</summary>
    private const int Failed = int.MaxValue;

    private readonly string _text;
    private readonly char[]? _numbers;
    private int _position;
    private int _numberPosition;

    private ExactWriter(string text, char[]? numbers)
    {
        _text = text;
        _numbers = numbers;
    }

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => false;

    /// <summary>A writer for what <paramref name="measured"/> has measured.</summary>
    /// <param name="measured">The first pass.</param>
    /// <param name="end">Where the prompt ends.</param>
    /// <exception cref="PromptRenderException">It is longer than a rendering may be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExactWriter For(LengthWriter measured, in Place end) =>
        new(new string('\0', OutputLimit.Check(measured.Length, end)), measured.Numbers);

    /// <summary>Gives the text of a prompt that reads no list, so that both passes saw the same, and the thread's buffers back.</summary>
    /// <exception cref="InvalidOperationException">The text came out other than measured.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly string Finish() => FinishOrNull() ?? throw Changed();

    /// <summary>Gives the text, and the thread's buffers back; null when the text came out other than measured and has to be rendered anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly string? FinishOrNull()
    {
        if (_numbers is not null)
        {
            Scratch.ReturnNumbers(_numbers);
        }

        return _position == _text.Length ? _text : null;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string? text, ReadOnlySpan<byte> utf8)
    {
        int end = _position + text!.Length;
        if ((uint)end <= (uint)_text.Length)
        {
            text.AsSpan().CopyTo(Rest(text.Length));
            _position = end;
        }
        else
        {
            _position = Failed;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value)
    {
        if (value is not null)
        {
            Literal(value, default);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int(long value)
    {
        int length = DigitCount.Of(value);
        int end = _position + length;
        if ((uint)end <= (uint)_text.Length)
        {
            ValueFormat.Format(value, Rest(length));
            _position = end;
        }
        else
        {
            _position = Failed;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(double value)
    {
        ReadOnlySpan<char> text = NumberTape.Replay(value, _numbers, _numberPosition, out int next);
        _numberPosition = next;
        Copy(text);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(decimal value)
    {
        ReadOnlySpan<char> text = NumberTape.Replay(value, _numbers, _numberPosition, out int next);
        _numberPosition = next;
        Copy(text);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(DateTime value)
    {
        int end = _position + ValueFormat.MaxDate;
        if ((uint)end <= (uint)_text.Length)
        {
            ValueFormat.Format(value, Rest(ValueFormat.MaxDate));
            _position = end;
        }
        else
        {
            _position = Failed;
        }
    }

    private static InvalidOperationException Changed() => new("An argument changed while it was rendered");

    /// <summary>Copies a number of the tape; an empty one was not found there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(ReadOnlySpan<char> number)
    {
        int end = _position + number.Length;
        if (number.Length > 0 && (uint)end <= (uint)_text.Length)
        {
            number.CopyTo(Rest(number.Length));
            _position = end;
        }
        else
        {
            _position = Failed;
        }
    }

    /// <summary>
    /// The next <paramref name="length"/> units of the string, which nobody else has seen yet. Callers have checked that they exist.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly unsafe Span<char> Rest(int length)
    {
#if NET8_0_OR_GREATER
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref Unsafe.AsRef(in _text.GetPinnableReference()), _position), length);
#else
        return MemoryMarshal.AsMemory(_text.AsMemory(_position, length)).Span;
#endif
    }
}
