using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace PromptGen.Emitted;

/// <summary>
/// Counts turns: an outermost loop and all loops inside it, through includes too, may take 1,000 together, as in Scriban
/// (its <c>LoopLimit</c>).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LoopSteps
{
    private const int Limit = 1000;

    private int _taken;
    private int _depth;

    /// <summary>A loop begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (_depth++ == 0)
        {
            _taken = 0;
        }
    }

    /// <summary>A turn begins.</summary>
    /// <exception cref="PromptRenderException">It is one too many.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(int line, int column, string? partial = null)
    {
        if (++_taken > Limit)
        {
            Fail(line, column, partial);
        }
    }

    /// <summary>The loop has ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fail(int line, int column, string? partial) =>
        throw new Place(line, column, partial).Fail("the loop takes more than 1000 turns, those of the loops inside it included");
}
