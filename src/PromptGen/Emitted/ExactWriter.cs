using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PromptGen.Templates.Formatting;

namespace PromptGen.Emitted;

/// <summary>
/// The second pass over a text prompt: fills a fresh string of exactly the measured length in place, as
/// <c>string.Create</c> does. When a caller's list has changed since the first pass, the text no longer fits; then nothing
/// is written past the end, and <see cref="TryFinish"/> says that the string must not be used.
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
    /// <exception cref="PromptRenderException">It is longer than a rendering may be.</exception>
    public static ExactWriter For(in LengthWriter measured) =>
        new(new string('\0', OutputLimit.Check(measured.Length)), measured.Numbers);

    /// <summary>Gives the text of a prompt that reads no list, so that both passes saw the same, and the thread's buffers back.</summary>
    /// <exception cref="InvalidOperationException">The text came out other than measured.</exception>
    public readonly string Finish() =>
        TryFinish(out string? text) ? text : throw new InvalidOperationException("An argument changed while it was rendered");

    /// <summary>Gives the text, and the thread's buffers back.</summary>
    /// <returns>False when the text came out other than measured; it has then to be rendered anew.</returns>
    public readonly bool TryFinish([NotNullWhen(true)] out string? text)
    {
        if (_numbers is not null)
        {
            Scratch.ReturnNumbers(_numbers);
        }

        text = _position == _text.Length ? _text : null;
        return text is not null;
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
    public void Int(long value)
    {
        int length = DigitCount.Of(value);
        if (length <= _text.Length - _position)
        {
            ValueFormat.Format(value, Rest(length));
            _position += length;
        }
        else
        {
            _position = Failed;
        }
    }

    /// <inheritdoc/>
    public void Number(double value) => Copy(NumberTape.Replay(value, _numbers, ref _numberPosition));

    /// <inheritdoc/>
    public void Decimal(decimal value) => Copy(NumberTape.Replay(value, _numbers, ref _numberPosition));

    /// <inheritdoc/>
    public void Date(DateTime value)
    {
        if (ValueFormat.MaxDate <= _text.Length - _position)
        {
            _position += ValueFormat.Format(value, Rest(ValueFormat.MaxDate));
        }
        else
        {
            _position = Failed;
        }
    }

    private void Copy(ReadOnlySpan<char> number)
    {
        if (number.Length > 0 && number.Length <= _text.Length - _position)
        {
            number.CopyTo(Rest(number.Length));
            _position += number.Length;
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
