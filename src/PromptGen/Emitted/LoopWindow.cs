using System;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>The positions that a loop with an offset or limit visits: from the offset to the smaller of offset + limit and the list's length.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LoopWindow
{
    /// <summary>Chooses positions of a list.</summary>
    /// <param name="count">The list's length.</param>
    /// <param name="offset">Elements left out at the beginning.</param>
    /// <param name="limit">The most elements taken; null for all.</param>
    /// <param name="place">Where the loop stands.</param>
    /// <exception cref="PromptRenderException">Offset or limit has more than 32 bits, or a negative offset reaches a position before the list.</exception>
    public LoopWindow(int count, long offset, long? limit, in Place place)
    {
        if (offset is < int.MinValue or > int.MaxValue || limit is < int.MinValue or > int.MaxValue)
        {
            throw place.Fail("the offset or limit of a loop does not fit into a 32-bit integer");
        }

        long last = Math.Min(limit is { } most ? most + offset : count, count) - 1;
        First = (int)offset;
        Last = (int)Math.Max(last, int.MinValue);
        if (First < 0 && First <= Last)
        {
            throw place.Fail("the offset of the loop reaches a position before the list");
        }
    }

    /// <summary>The first position.</summary>
    public int First { get; }

    /// <summary>The last position; below <see cref="First"/> when there is none.</summary>
    public int Last { get; }
}
