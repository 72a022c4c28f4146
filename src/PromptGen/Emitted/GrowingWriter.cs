using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using PromptGen.Templates.Formatting;

namespace PromptGen.Emitted;

/// <summary>Writes into a reused buffer that grows: for captured text, for prompts too costly to evaluate twice, and when a list changed while it was rendered.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct GrowingWriter : IIndentingWriter
{
    private char[] _buffer;
    private int _length;
    private bool _isTooLong;

    private GrowingWriter(char[] buffer)
    {
        _buffer = buffer;
        _length = 0;
        _isTooLong = false;
    }

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => false;

    /// <summary>What is written so far.</summary>
    internal readonly ReadOnlySpan<char> Written => _buffer.AsSpan(0, _length);

    /// <summary>How much is written so far; when it is too long, only that it is.</summary>
    internal readonly long Length => _isTooLong ? long.MaxValue / 2 : _length;

    /// <summary>A writer over a buffer of the thread or the pool.</summary>
    public static GrowingWriter Start() => new(Scratch.TakeChars());

    /// <summary>The text; the buffer goes back and the writer must not be used any more.</summary>
    /// <exception cref="PromptRenderException">The text is longer than a rendering may be.</exception>
    public readonly string Finish(in Place end)
    {
        string text = new(_buffer, 0, OutputLimit.Check(Length, end));
        Scratch.Return(_buffer);
        return text;
    }

    /// <summary>The captured text; the buffer goes back and the writer must not be used any more.</summary>
    /// <exception cref="PromptRenderException">The text is longer than a rendering may be.</exception>
    public readonly string FinishCapture(in Place place)
    {
        OutputLimit.CheckComputed(Length, place);
        return Finish(place);
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
        AsciiText.Widen(text, Room(text.Length));
        _length += text.Length;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value)
    {
        if (value is not null)
        {
            value.AsSpan().CopyTo(Room(value.Length));
            _length += value.Length;
        }
    }

    /// <inheritdoc/>
    public void Int(long value) => _length += ValueFormat.Format(value, Room(ValueFormat.MaxInt));

    /// <inheritdoc/>
    public void Number(double value) => _length += ValueFormat.Format(value, Room(ValueFormat.MaxNumber));

    /// <inheritdoc/>
    public void Decimal(decimal value) => _length += ValueFormat.Format(value, Room(ValueFormat.MaxDecimal));

    /// <inheritdoc/>
    public void Date(DateTime value) => _length += ValueFormat.Format(value, Room(ValueFormat.MaxDate));

    /// <summary>Writes the text to <paramref name="destination"/>; the buffer goes back and the writer must not be used any more.</summary>
    /// <exception cref="PromptRenderException">The text is longer than a rendering may be.</exception>
    public readonly void FinishTo(ref Utf8Writer destination, in Place end)
    {
        OutputLimit.Check(Length, end);
        destination.Chars(Written);
        Scratch.Return(_buffer);
    }

    /// <inheritdoc/>
    public readonly int Mark() => _length;

    /// <inheritdoc/>
    public bool IndentFrom(int mark, string indent, bool isAtLineStart)
    {
        int end = _length;
        if (mark >= end)
        {
            return isAtLineStart;
        }

        int lines = isAtLineStart ? 1 : 0;
        foreach (char c in _buffer.AsSpan(mark, end - mark - 1))
        {
            lines += c == '\n' ? 1 : 0;
        }

        bool endsLine = _buffer[end - 1] == '\n';
        long added = (long)lines * indent.Length;
        if (added > OutputLimit.Units)
        {
            ForgetTooLong();
            return endsLine;
        }

        int extra = (int)added;
        Room(extra);
        if (extra > 0 && _length == end)
        {
            _length += extra;

            // From the end, so that nothing is overwritten before it is moved.
            for (int source = end - 1, target = _length; source >= mark; source--)
            {
                _buffer[--target] = _buffer[source];
                if (source == mark ? isAtLineStart : _buffer[source - 1] == '\n')
                {
                    target -= indent.Length;
                    indent.CopyTo(0, _buffer, target, indent.Length);
                }
            }
        }

        return endsLine;
    }

    /// <summary>Gives the buffer back without making a text.</summary>
    internal readonly void Release() => Scratch.Return(_buffer);

    /// <summary>Forgets what is written, for the next text.</summary>
    internal void Reset() => _length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<char> Room(int needed)
    {
        if (_buffer.Length - _length < needed)
        {
            Grow(needed);
        }

        return _buffer.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int needed)
    {
        if (_length > OutputLimit.Units)
        {
            ForgetTooLong();
        }

        if (_buffer.Length - _length < needed)
        {
            _buffer = Scratch.Grow(_buffer, _length, needed);
        }
    }

    /// <summary>What is too long fails when it is complete; what it held is not needed any more, so it cannot grow without end.</summary>
    private void ForgetTooLong()
    {
        _isTooLong = true;
        _length = 0;
    }
}
