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

    private GrowingWriter(char[] buffer)
    {
        _buffer = buffer;
        _length = 0;
    }

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => false;

    /// <summary>What is written so far.</summary>
    internal readonly ReadOnlySpan<char> Written => _buffer.AsSpan(0, _length);

    /// <summary>A writer over a buffer of the thread or the pool.</summary>
    public static GrowingWriter Start() => new(Scratch.TakeChars());

    /// <summary>The text; the buffer goes back and the writer must not be used any more.</summary>
    /// <exception cref="PromptRenderException">The text is longer than a rendering may be.</exception>
    public readonly string Finish()
    {
        string text = new(_buffer, 0, OutputLimit.Check(_length));
        Scratch.Return(_buffer);
        return text;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string? text, ReadOnlySpan<byte> utf8) => Text(text);

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
    public readonly void FinishTo(ref Utf8Writer destination)
    {
        OutputLimit.Check(_length);
        destination.Chars(Written);
        Scratch.Return(_buffer);
    }

    /// <inheritdoc/>
    public readonly int Mark() => _length;

    /// <inheritdoc/>
    public bool IndentFrom(int mark, string indent, bool isAtLineStart)
    {
        int end = _length;
        if (mark == end)
        {
            return isAtLineStart;
        }

        int lines = isAtLineStart ? 1 : 0;
        foreach (char c in _buffer.AsSpan(mark, end - mark - 1))
        {
            lines += c == '\n' ? 1 : 0;
        }

        bool endsLine = _buffer[end - 1] == '\n';
        int extra = OutputLimit.Check((long)lines * indent.Length);
        if (extra > 0)
        {
            Room(extra);
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
            _buffer = Scratch.Grow(_buffer, _length, needed);
        }

        return _buffer.AsSpan(_length);
    }
}
