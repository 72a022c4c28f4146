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
    // No field is assigned a conditional expression: the compiler would take the writer's address into a temporary for it, and keep the writer out of registers.

    /// <summary>A position behind every string, so that all later writes fail too.</summary>
    private const int Failed = int.MaxValue;

    private readonly char[]? _numbers;
    private string _text;
    private int _position;
    private int _numberPosition;

    internal ExactWriter(string text, char[]? numbers)
    {
        _text = text;
        _numbers = numbers;
    }

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => false;

    /// <summary>Whether the string is full and nothing was too long for it.</summary>
    internal readonly bool IsComplete => _position == _text.Length;

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
            Return(_numbers);
        }

        return IsComplete ? _text : null;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string text, ReadOnlySpan<byte> utf8) => Text(text);

    /// <inheritdoc/>
    public readonly void Utf8(ReadOnlySpan<byte> utf8, int units) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ascii(ReadOnlySpan<byte> text)
    {
        int end = _position + text.Length;
        if ((uint)end <= (uint)_text.Length)
        {
            AsciiText.Widen(text, Rest(text.Length));
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
        if (!TryCopy(value.AsSpan()))
        {
            _position = Failed;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int(long value)
    {
        if (ValueFormat.TryFormat(value, Rest(), out int written))
        {
            _position += written;
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

        // An empty text was not found on the tape.
        if (text.Length == 0 || !TryCopy(text))
        {
            _position = Failed;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(decimal value)
    {
        if (ValueFormat.TryFormat(value, Rest(), out int written))
        {
            _position += written;
        }
        else
        {
            _position = Failed;
        }
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

    /// <summary>Goes on with another string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Next(string text)
    {
        _text = text;
        _position = 0;
    }

    /// <summary>Says that nothing fits any more.</summary>
    internal void Fail() => _position = Failed;

    /// <summary>Writes a text, if there is room for all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryCopy(ReadOnlySpan<char> text)
    {
        int end = _position + text.Length;
        if ((uint)end > (uint)_text.Length)
        {
            return false;
        }

        text.CopyTo(Rest(text.Length));
        _position = end;
        return true;
    }

    /// <summary>Writes a text without the white space at its end for which there is no room; other text must fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CopyEnd(ReadOnlySpan<char> text)
    {
        int room = _text.Length - _position;
        if (room >= 0 && IsBlankBehind(text, room))
        {
            text.Slice(0, room).CopyTo(Rest(room));
            _position += room;
        }
        else
        {
            _position = Failed;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsBlankBehind(ReadOnlySpan<char> text, int start) => text.Slice(start).IsWhiteSpace();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Return(char[] numbers) => Scratch.ReturnNumbers(numbers);

    private static InvalidOperationException Changed() => new("An argument changed while it was rendered");

    /// <summary>
    /// The next <paramref name="length"/> units of the string, which nobody else has seen yet. Callers have checked that they exist.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Span<char> Rest(int length)
    {
#if NET8_0_OR_GREATER
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref Unsafe.AsRef(in _text.GetPinnableReference()), _position), length);
#else
        return MemoryMarshal.AsMemory(_text.AsMemory(_position, length)).Span;
#endif
    }

    /// <summary>What is left of the string; nothing when an earlier text did not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Span<char> Rest() => _position < _text.Length ? Rest(_text.Length - _position) : default;
}
