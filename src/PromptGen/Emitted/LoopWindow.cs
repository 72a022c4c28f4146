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
    /// <param name="place">Where the loop stands.</param>
    /// <exception cref="PromptRenderException">Offset or limit has more than 32 bits.</exception>
    public LoopWindow(int count, long offset, long limit, in Place place)
    {
        if (offset is < int.MinValue or > int.MaxValue || limit is < int.MinValue or > int.MaxValue)
        {
            throw place.Fail("the offset or limit of a loop does not fit into a 32-bit integer");
        }

        Skipped = (int)Math.Min(count, Math.Max(0, offset));
        Taken = limit > 0 ? (int)Math.Min(count - Skipped, limit) : count - Skipped;
    }

    /// <summary>Elements left out at the beginning.</summary>
    public int Skipped { get; }

    /// <summary>Number of turns.</summary>
    public int Taken { get; }
}
