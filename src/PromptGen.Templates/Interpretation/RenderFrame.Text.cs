using System;
using System.Buffers;
using System.Runtime.CompilerServices;

namespace PromptGen.Templates.Interpretation;

/// <content>
/// What is written. Short texts and numbers are copied into a buffer; a long text is only noted, with its place in the buffer, and
/// copied once, when the whole length is known and the result is made.
/// </content>
internal sealed partial class RenderFrame
{
    /// <summary>Shorter texts are copied faster than noted.</summary>
    internal const int ShortestPiece = 256;

    /// <summary>The length of a short text, see <see cref="WriteShort"/>.</summary>
    internal const int ShortLength = 16;

    private const int MostKeptPieces = 4 * 1024;

    private char[] _buffer = [];
    private char[] _keptBuffer = [];
    private int _length;
    private int _start;
    private bool _isTooLong;
    private TextPiece[] _pieces = [];
    private int _pieceCount;
    private int _piecesLength;
    private int _longestCopied;
    private int _longestOutsideCaptures;
    private long _written;

    /// <summary>The length of what is written; the limits keep it small.</summary>
    internal int TextLength => _length + _piecesLength;

    /// <summary>Number of parts of what is written: a piece, and in front of each and behind the last what was copied.</summary>
    internal int PartCount => (2 * _pieceCount) + 1;

    /// <summary>Writes a text. One that is longer than the program lets it copy is not looked at again before the result is made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Write(string text)
    {
        if (text.Length > _longestCopied)
        {
            AddPiece(text);
            return;
        }

        text.AsSpan().CopyTo(Room(text.Length));
        _length += text.Length;
    }

    /// <summary>Writes a short text, by one copy of a length that is always the same.</summary>
    /// <param name="padded">The text, filled up to <see cref="ShortLength"/>.</param>
    /// <param name="length">Its own length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteShort(char[] padded, int length)
    {
        padded.AsSpan(0, ShortLength).CopyTo(Room(ShortLength));
        _length += length;
    }

    /// <summary>Room for <paramref name="count"/> units; what is written there counts once it is committed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<char> Room(int count)
    {
        if (count > _buffer.Length - _length)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_length);
    }

    /// <summary>Counts <paramref name="count"/> units that were written to <see cref="Room"/>.</summary>
    internal void Commit(int count) => _length += count;

    /// <summary>A part of what is written.</summary>
    internal ReadOnlySpan<char> GetPart(int index)
    {
        int piece = index / 2;
        if (index % 2 != 0)
        {
            return _pieces[piece].Text.AsSpan();
        }

        int start = piece == 0 ? 0 : _pieces[piece - 1].At;
        return _buffer.AsSpan(start, (piece == _pieceCount ? _length : _pieces[piece].At) - start);
    }

    /// <summary>The first <paramref name="length"/> units of what is written.</summary>
    private string TakeText(int length)
    {
        if (_pieceCount == 0)
        {
            return length == 0 ? "" : new string(_buffer, 0, length);
        }

#if NET8_0_OR_GREATER
        return string.Create(length, this, static (text, frame) => frame.CopyTo(text));
#else
        char[] text = new char[length];
        CopyTo(text);
        return new string(text);
#endif
    }

    /// <summary>Copies as much of what is written as <paramref name="destination"/> takes.</summary>
    private void CopyTo(Span<char> destination)
    {
        char[] buffer = _buffer;
        int from = 0;
        foreach (ref readonly TextPiece piece in _pieces.AsSpan(0, _pieceCount))
        {
            Append(buffer.AsSpan(from, piece.At - from), ref destination);
            Append(piece.Text.AsSpan(), ref destination);
            from = piece.At;
        }

        Append(buffer.AsSpan(from, _length - from), ref destination);
    }

    private static void Append(ReadOnlySpan<char> part, ref Span<char> destination)
    {
        if (part.Length > destination.Length)
        {
            part = part.Slice(0, destination.Length);
        }

        part.CopyTo(destination);
        destination = destination.Slice(part.Length);
    }

    /// <summary>Adds a message's or the prompt's complete text to the output, whose length is looked at here and nowhere else.</summary>
    internal void CountWritten(RenderPlace place)
    {
        _written += TextLength;
        CheckWritten(_isTooLong ? long.MaxValue : _written, place);
    }

    /// <summary>Refuses a rendering of more than <see cref="RenderLimits.OutputLength"/> units.</summary>
    internal static void CheckWritten(long length, RenderPlace place)
    {
        if (length > RenderLimits.OutputLength)
        {
            throw place.Fail(FormattableString.Invariant($"the rendering writes more than {RenderLimits.OutputLength} characters"));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddPiece(string text)
    {
        // Pieces are outside of captures. So many that they were too long would be too many to keep.
        if ((long)TextLength + text.Length > RenderLimits.OutputLength)
        {
            ForgetTooLong();
            return;
        }

        if (_pieceCount == _pieces.Length)
        {
            Array.Resize(ref _pieces, Math.Max(16, _pieceCount * 2));
        }

        _pieces[_pieceCount++] = new TextPiece(text, _length);
        _piecesLength += text.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int needed)
    {
        if (_length - _start > RenderLimits.OutputLength)
        {
            ForgetTooLong();
        }

        if (needed > _buffer.Length - _length)
        {
            int length = checked(_length + needed);
            char[] longer = NewBuffer(Math.Max(length, length <= LongestKeptBuffer ? Math.Min(_buffer.Length * 2, LongestKeptBuffer) : _buffer.Length * 2));
            Array.Copy(_buffer, longer, _length);
            if (_buffer.Length > LongestKeptBuffer)
            {
                ArrayPool<char>.Shared.Return(_buffer);
            }
            else
            {
                _keptBuffer = _buffer;
            }

            _buffer = longer;
        }
    }

    /// <summary>What is too long fails when it is complete; what it held is not needed any more, so it cannot grow without end.</summary>
    private void ForgetTooLong()
    {
        _isTooLong = true;
        _length = _start;
        if (_longestCopied == _longestOutsideCaptures)
        {
            ForgetPieces();
        }
    }

    /// <summary>Forgets what is written and what is known of it.</summary>
    private void ForgetText()
    {
        ForgetPieces();
        if (_pieces.Length > MostKeptPieces)
        {
            _pieces = [];
        }

        if (_buffer.Length > LongestKeptBuffer)
        {
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = _keptBuffer;
        }

        _length = 0;
        _start = 0;
        _isTooLong = false;
        _written = 0;
    }

    private void ForgetPieces()
    {
        if (_pieceCount > 0)
        {
            Array.Clear(_pieces, 0, _pieceCount);
            _pieceCount = 0;
            _piecesLength = 0;
        }
    }
}
