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
/// <remarks>
/// What is usual (the next piece fits, and is no half of a pair) is done with the writer in registers, where it could not be if a method were called on it that is not compiled into its caller. Everything
/// else is done by <see cref="Utf8Segments"/>, which most calls never need.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct Utf8Writer : IPromptWriter
{
    private const int FirstBuffer = 256;

    private readonly IBufferWriter<byte> _destination;
    private readonly int _start;
    private Utf8Segments? _segments;
    private byte[] _buffer;
    private int _position;
    private int _limit;

    /// <summary>Bytes beyond one for each UTF-16 unit.</summary>
    private int _surplus;

    private Utf8Writer(IBufferWriter<byte> destination, byte[] buffer, int start, int end)
    {
        _destination = destination;
        _start = start;
        _segments = null;
        _buffer = buffer;
        _position = start;
        _limit = end;
        _surplus = 0;
    }

    /// <inheritdoc/>
    public readonly bool WritesUtf8 => true;

    /// <summary>Writes to <paramref name="destination"/>; nothing is there before <see cref="Finish"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Utf8Writer Start(IBufferWriter<byte> destination)
    {
        byte[] buffer = FirstSegment(destination, out int start, out int end);
        return new Utf8Writer(destination, buffer, start, end);
    }

    /// <summary>Hands the last bytes over.</summary>
    /// <param name="end">Where the prompt ends.</param>
    /// <exception cref="PromptRenderException">It is longer than a rendering may be. The limit counts UTF-16 units, each of which has at least one byte.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Finish(in Place end)
    {
        int written = _position - _start;
        if (_segments is null && written <= OutputLimit.Units)
        {
            _destination.Advance(written);
        }
        else
        {
            FinishOn(_segments ?? Segments(_destination, _buffer, _start, _limit), _position, _surplus, end);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Literal(string text, ReadOnlySpan<byte> utf8) => Utf8(utf8, text.Length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Utf8(ReadOnlySpan<byte> utf8, int units)
    {
        _surplus += utf8.Length - units;
        if (utf8.Length <= _limit - _position)
        {
            utf8.CopyTo(Rest(utf8.Length));
            _position += utf8.Length;
        }
        else
        {
            Continue(WriteOn(_segments ?? Segments(_destination, _buffer, _start, _limit), _position, utf8));
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Ascii(ReadOnlySpan<byte> text) => Utf8(text, text.Length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(string? value)
    {
        if (value is not null)
        {
            Chars(value.AsSpan());
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int(long value) => Advance(ValueFormat.Format(value, Room(ValueFormat.MaxInt)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(double value) => Advance(ValueFormat.Format(value, Room(ValueFormat.MaxNumber)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(decimal value) => Advance(ValueFormat.Format(value, Room(ValueFormat.MaxDecimal)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(DateTime value) => Advance(ValueFormat.Format(value, Room(ValueFormat.MaxDate)));

    /// <summary>Writes a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Chars(ReadOnlySpan<char> value)
    {
#if NET8_0_OR_GREATER
        int room = _limit - _position;
        if (value.Length <= room)
        {
            int written = Utf8Text.Write(value, Rest(room));
            if (written >= 0)
            {
                _position += written;
                _surplus += written - value.Length;
                return;
            }
        }
#endif
        Continue(WriteOn(_segments ?? Segments(_destination, _buffer, _start, _limit), _position, value));
    }

    /// <summary>Room for so many bytes, of which <see cref="Advance"/> says how many were taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int needed)
    {
        if (_limit - _position < needed)
        {
            Continue(MakeRoomOn(_segments ?? Segments(_destination, _buffer, _start, _limit), _position, needed));
        }

        return Rest(needed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(int written) => _position += written;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Continue(Utf8Segments segments)
    {
        _segments = segments;
        _buffer = segments.Buffer;
        _position = segments.Position;
        _limit = segments.Limit;
    }

    /// <summary>The next <paramref name="length"/> bytes of the buffer; callers have checked that they exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Span<byte> Rest(int length)
    {
#if NET8_0_OR_GREATER
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _position), length);
#else
        return _buffer.AsSpan(_position, length);
#endif
    }

    private static byte[] FirstSegment(IBufferWriter<byte> destination, out int start, out int end)
    {
        Guard.NotNull(destination, nameof(destination));
        if (MemoryMarshal.TryGetArray(destination.GetMemory(FirstBuffer), out ArraySegment<byte> segment) && segment.Count >= FirstBuffer)
        {
            start = segment.Offset;
            end = segment.Offset + segment.Count;
            return segment.Array!;
        }

        // The long way finds out what kind of memory it is.
        start = end = 0;
        return [];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Utf8Segments Segments(IBufferWriter<byte> destination, byte[] buffer, int start, int end)
    {
        Utf8Segments segments = Scratch.TakeSegments();
        segments.Begin(destination, buffer, start, end);
        return segments;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Utf8Segments WriteOn(Utf8Segments segments, int position, ReadOnlySpan<byte> utf8)
    {
        segments.Position = position;
        segments.Write(utf8);
        return segments;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Utf8Segments WriteOn(Utf8Segments segments, int position, ReadOnlySpan<char> text)
    {
        segments.Position = position;
        segments.Write(text);
        return segments;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Utf8Segments MakeRoomOn(Utf8Segments segments, int position, int needed)
    {
        segments.Position = position;
        segments.MakeRoom(needed);
        return segments;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FinishOn(Utf8Segments segments, int position, long surplus, in Place end)
    {
        segments.Position = position;
        segments.Finish(surplus, end);
    }
}
