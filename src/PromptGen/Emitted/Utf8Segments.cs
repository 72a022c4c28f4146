using System;
using System.Buffers;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Text.Unicode;
#endif

namespace PromptGen.Emitted;

/// <summary>
/// The long way of UTF-8 into a buffer writer: from one of its buffers to the next, where memory is no array, and with half a surrogate pair at the end of a value, which joins the
/// other half at the beginning of the next.
/// </summary>
internal sealed class Utf8Segments
{
    /// <summary>The most bytes that one UTF-16 unit may need.</summary>
    private const int MaxBytesPerUnit = 3;

    /// <summary>What has more bytes is too long, however many bytes its units need.</summary>
    private const int MaxBytes = OutputLimit.Units * MaxBytesPerUnit;

    private IBufferWriter<byte>? _destination;
    private long _handedOver;
    private long _surplus;
    private int _start;
    private int _end;
    private char _highSurrogate;
    private bool _ownsBuffer;

    /// <summary>The buffer that is written to.</summary>
    public byte[] Buffer { get; private set; } = [];

    /// <summary>Where the next byte goes.</summary>
    public int Position { get; set; }

    /// <summary>The end of the buffer; 0 while half a surrogate pair waits, so that nothing seems to fit.</summary>
    public int Limit => _highSurrogate == '\0' ? _end : 0;

    /// <summary>Goes on where the short way has come to.</summary>
    public void Begin(IBufferWriter<byte> destination, byte[] buffer, int start, int end)
    {
        _destination = destination;
        Buffer = buffer;
        _start = start;
        _end = end;
        _highSurrogate = '\0';
        _ownsBuffer = false;
        _handedOver = 0;
        _surplus = 0;
    }

    /// <summary>Hands the last bytes over, and lets go of everything.</summary>
    /// <param name="surplus">Bytes beyond one for each UTF-16 unit in what the short way wrote.</param>
    /// <param name="end">Where the prompt ends.</param>
    /// <exception cref="PromptRenderException">It is longer than a rendering may be.</exception>
    public void Finish(long surplus, in Place end)
    {
        EndSurrogate();
        OutputLimit.Check(_handedOver + (Position - _start) - _surplus - surplus, end);
        Flush();
        if (_ownsBuffer)
        {
            Scratch.Return(Buffer);
        }

        Buffer = [];
        _destination = null;
        Scratch.Return(this);
    }

    /// <summary>Makes room for <paramref name="needed"/> bytes in one piece.</summary>
    public void MakeRoom(int needed)
    {
        EndSurrogate();
        if (_end - Position < needed)
        {
            NextBuffer(needed);
        }
    }

    /// <summary>Writes bytes, of which not all need to fit.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        EndSurrogate();
        while (utf8.Length > 0)
        {
            if (Position == _end)
            {
                NextBuffer(Math.Min(utf8.Length, 4096));
            }

            int part = Math.Min(utf8.Length, _end - Position);
            utf8.Slice(0, part).CopyTo(Buffer.AsSpan(Position));
            Position += part;
            utf8 = utf8.Slice(part);
        }
    }

    /// <summary>Writes a text.</summary>
    public void Write(ReadOnlySpan<char> rest)
    {
        if (_highSurrogate != '\0' && rest.Length > 0 && char.IsLowSurrogate(rest[0]))
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
        while (text.Length * (long)MaxBytesPerUnit > _end - Position)
        {
            // As much as surely fits, without cutting a pair.
            int units = Math.Min(text.Length, (_end - Position) / MaxBytesPerUnit);
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
        Utf8.FromUtf16(text, Buffer.AsSpan(Position, _end - Position), out _, out int written);
#else
        char[] units = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(units);
        int written = System.Text.Encoding.UTF8.GetBytes(units, 0, text.Length, Buffer, Position);
        ArrayPool<char>.Shared.Return(units);
#endif
        Position += written;
        _surplus += written - text.Length;
    }

    /// <summary>A high surrogate without its other half becomes U+FFFD.</summary>
    private void EndSurrogate()
    {
        if (_highSurrogate != '\0')
        {
            ReadOnlySpan<byte> instead = "\uFFFD"u8;
            _highSurrogate = '\0';
            _surplus += instead.Length - 1;
            Write(instead);
        }
    }

    private void Flush()
    {
        int written = Position - _start;
        _handedOver += written;
        if (_handedOver > MaxBytes)
        {
            // It will fail when it is complete; until then it is only counted.
            Position = _start;
        }
        else if (_ownsBuffer)
        {
            _destination!.Write(Buffer.AsSpan(_start, written));
        }
        else if (written > 0)
        {
            _destination!.Advance(written);
        }

        _start = Position;
    }

    private void NextBuffer(int needed)
    {
        Flush();
        if (!_ownsBuffer && MemoryMarshal.TryGetArray(_destination!.GetMemory(needed), out ArraySegment<byte> segment) && segment.Count >= needed)
        {
            Buffer = segment.Array!;
            _start = Position = segment.Offset;
            _end = segment.Offset + segment.Count;
        }
        else
        {
            // Memory that is no array (native, mapped): bytes are collected here and copied over.
            if (!_ownsBuffer)
            {
                Buffer = Scratch.TakeBytes();
                _ownsBuffer = true;
            }

            if (Buffer.Length < needed)
            {
                Buffer = Scratch.Grow(Buffer, 0, needed);
            }

            _start = Position = 0;
            _end = Buffer.Length;
        }
    }
}
