using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace PromptGen.Benchmarks.Rendering;

/// <summary>How texts are written by hand: piece behind piece into what is left of the room.</summary>
internal static class Pieces
{
    /// <summary>The most bytes of a UTF-16 unit in UTF-8.</summary>
    public const int MostBytes = 3;

    /// <summary>Writes a piece.</summary>
    /// <returns>The room behind it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<char> Put(this Span<char> room, ReadOnlySpan<char> piece)
    {
        piece.CopyTo(room);
        return room[piece.Length..];
    }

    /// <summary>Writes a piece that is UTF-8 already.</summary>
    /// <returns>The room behind it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<byte> Put(this Span<byte> room, ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(room);
        return room[piece.Length..];
    }

    /// <summary>Writes a text as UTF-8.</summary>
    /// <returns>The room behind it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<byte> Put(this Span<byte> room, string text) => room[Encoding.UTF8.GetBytes(text, room)..];
}
