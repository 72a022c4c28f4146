using System;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PromptGen.Templates.Formatting;

namespace PromptGen.Emitted;

/// <summary>
/// Writes UTF-8 into a caller's buffer writer: the bytes that <c>Encoding.UTF8</c> gives for the whole text, so half a
/// surrogate pair at the end of one value joins the other half at the beginning of the next.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Utf8Writer : IPromptWriter
{
    /// <summary>The most bytes that one UTF-16 unit may need.</summary>
    private const int MaxBytesPerUnit = 3;

    /// <summary>What has more bytes is too long, however many bytes its units need.</summary>
    private const int MaxBytes = OutputLimit.Units * MaxBytesPerUnit;

    private readonly IBufferWriter<byte> _destination;
    private byte[] _buffer;
    private long _handedOver;
    private int _start;
    private int _position;
    private int _end;
    private char _highSurrogate;
    private bool _ownsBuffer;

    /// <summary>Writes to <paramref name="destination"/>; nothing is there before <see cref="Finish"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    public Utf8Writer(IBufferWriter<byte> destination)
    {
        _destination = destination ?? throw new ArgumentNullException(nameof(destination));
        _buffer = [];
        _start = _position = _end = 0;
        _handedOver = 0;
        _highSurrogate = '\0';
        _ownsBuffer = false;
        NextBuffer(256);
    }

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => true;

    /// <summary>
    /// Whether so much is written that its length has to be measured in UTF-16 units; each needs a byte at least, so most
    /// renderings are known to be short enough by their bytes.
    /// </summary>
    public readonly bool MayBeTooLong => _handedOver + (_position - _start) + MaxBytesPerUnit > OutputLimit.Units;

    /// <summary>Hands the last bytes over.</summary>
    public void Finish()
    {
        EndSurrogate();
        Flush();
        if (_ownsBuffer)
        {
            Scratch.Return(_buffer);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string? text, ReadOnlySpan<byte> utf8)
    {
        if (_highSurrogate != '\0')
        {
            EndSurrogate();
        }

        if (utf8.Length <= _end - _position)
        {
            utf8.CopyTo(_buffer.AsSpan(_position));
            _position += utf8.Length;
        }
        else
        {
            CopyInParts(utf8);
        }
    }

    /// <inheritdoc/>
    public void Text(string? value)
    {
        if (value is { Length: > 0 })
        {
            Transcode(value.AsSpan());
        }
    }

    /// <summary>Writes a text.</summary>
    internal void Chars(ReadOnlySpan<char> value)
    {
        if (value.Length > 0)
        {
            Transcode(value);
        }
    }

    /// <inheritdoc/>
    public void Int(long value) => _position += ValueFormat.Format(value, Room(ValueFormat.MaxInt));

    /// <inheritdoc/>
    public void Number(double value) => _position += ValueFormat.Format(value, Room(ValueFormat.MaxNumber));

    /// <inheritdoc/>
    public void Decimal(decimal value) => _position += ValueFormat.Format(value, Room(ValueFormat.MaxDecimal));

    /// <inheritdoc/>
    public void Date(DateTime value) => _position += ValueFormat.Format(value, Room(ValueFormat.MaxDate));

    private Span<byte> Room(int needed)
    {
        EndSurrogate();
        if (_end - _position < needed)
        {
            NextBuffer(needed);
        }

        return _buffer.AsSpan(_position, _end - _position);
    }

    private void Transcode(ReadOnlySpan<char> rest)
    {
        if (_highSurrogate != '\0' && char.IsLowSurrogate(rest[0]))
        {
            ReadOnlySpan<char> pair = [_highSurrogate, rest[0]];
            _highSurrogate = '\0';
            Encode(pair);
            rest = rest.Slice(1);
        }

        if (rest.Length == 0)
        {
            return;
        }

        EndSurrogate();
        char last = rest[rest.Length - 1];
        if (char.IsHighSurrogate(last))
        {
            Encode(rest.Slice(0, rest.Length - 1));
            _highSurrogate = last;
        }
        else
        {
            Encode(rest);
        }
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        while (text.Length * (long)MaxBytesPerUnit > _end - _position)
        {
            // As much as surely fits, without cutting a pair.
            int units = Math.Min(text.Length, (_end - _position) / MaxBytesPerUnit);
            if (units > 0 && units < text.Length && char.IsHighSurrogate(text[units - 1]))
            {
                units--;
            }

            if (units == 0)
            {
                NextBuffer(Math.Min(text.Length, 1024) * MaxBytesPerUnit);
                continue;
            }

            EncodePart(text.Slice(0, units));
            text = text.Slice(units);
            if (text.Length == 0)
            {
                return;
            }
        }

        EncodePart(text);
    }

    private void EncodePart(ReadOnlySpan<char> text)
    {
#if NET8_0_OR_GREATER
        System.Text.Unicode.Utf8.FromUtf16(text, _buffer.AsSpan(_position, _end - _position), out _, out int written);
        _position += written;
#else
        if (text.Length > 0)
        {
            char[] units = ArrayPool<char>.Shared.Rent(text.Length);
            text.CopyTo(units);
            _position += System.Text.Encoding.UTF8.GetBytes(units, 0, text.Length, _buffer, _position);
            ArrayPool<char>.Shared.Return(units);
        }
#endif
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CopyInParts(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > 0)
        {
            if (_position == _end)
            {
                NextBuffer(Math.Min(utf8.Length, 4096));
            }

            int part = Math.Min(utf8.Length, _end - _position);
            utf8.Slice(0, part).CopyTo(_buffer.AsSpan(_position));
            _position += part;
            utf8 = utf8.Slice(part);
        }
    }

    /// <summary>A high surrogate without its other half becomes U+FFFD.</summary>
    private void EndSurrogate()
    {
        if (_highSurrogate != '\0')
        {
            _highSurrogate = '\0';
            Literal(null, "\uFFFD"u8);
        }
    }

    private void Flush()
    {
        int written = _position - _start;
        _handedOver += written;
        if (_handedOver > MaxBytes)
        {
            // It will fail when it is complete; until then it is only counted.
            _position = _start;
        }
        else if (_ownsBuffer)
        {
            _destination.Write(_buffer.AsSpan(_start, written));
        }
        else if (written > 0)
        {
            _destination.Advance(written);
        }

        _start = _position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NextBuffer(int needed)
    {
        Flush();
        if (!_ownsBuffer && MemoryMarshal.TryGetArray(_destination.GetMemory(needed), out ArraySegment<byte> segment) && segment.Count >= needed)
        {
            _buffer = segment.Array!;
            _start = _position = segment.Offset;
            _end = segment.Offset + segment.Count;
        }
        else
        {
            // Memory that is no array (native, mapped): bytes are collected here and copied over.
            if (!_ownsBuffer)
            {
                _buffer = Scratch.TakeBytes();
                _ownsBuffer = true;
            }

            if (_buffer.Length < needed)
            {
                _buffer = Scratch.Grow(_buffer, 0, needed);
            }

            _start = _position = 0;
            _end = _buffer.Length;
        }
    }
}
