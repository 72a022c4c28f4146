using System;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>
/// The elements that a loop with an offset or limit visits. As in Scriban, the offset leaves out elements at the beginning, and
/// of the rest, turned round or not, at most as many as the limit are taken; an offset or limit below one changes nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LoopWindow
{
    /// <summary>Chooses elements of a list.</summary>
    /// <param name="count">The list's length.</param>
    /// <param name="offset">Elements left out at the beginning.</param>
    /// <param name="limit">The most elements taken.</param>
    public LoopWindow(int count, int offset, int limit)
    {
        Skipped = Math.Min(count, Math.Max(0, offset));
        Taken = limit > 0 ? Math.Min(count - Skipped, limit) : count - Skipped;
    }

    /// <summary>Elements left out at the beginning.</summary>
    public int Skipped { get; }

    /// <summary>Number of turns.</summary>
    public int Taken { get; }

    /// <summary>An offset or limit.</summary>
    /// <exception cref="PromptRenderException">It has more than 32 bits.</exception>
    public static int Bound(long value, in Place place) => value is >= int.MinValue and <= int.MaxValue
        ? (int)value
        : throw place.Fail("the offset or limit of a loop does not fit into a 32-bit integer");
}
