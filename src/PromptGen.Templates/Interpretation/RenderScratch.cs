using System;
using System.Buffers;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>
/// The arrays of one rendering. Each thread keeps one set for its next rendering; a rendering inside another, which a
/// caller's own list may start, finds none and makes its own.
/// </summary>
internal sealed class RenderScratch
{
    // What one long prompt needed is not kept for all the short ones after it.
    private const int LongestKeptBuffer = 64 * 1024;
    private const int MostKeptValues = 4 * 1024;

    [ThreadStatic]
    private static RenderScratch? t_kept;

    private char[] _buffer = [];

    internal TemplateValue[] Values { get; private set; } = [];

    internal LoopTurn[] Turns { get; private set; } = [];

    /// <summary>A set with room for so many values and loops; every value is missing.</summary>
    internal static RenderScratch Take(int valueCount, int turnCount)
    {
        RenderScratch scratch = t_kept ?? new RenderScratch();
        t_kept = null;
        if (scratch.Values.Length < valueCount)
        {
            scratch.Values = new TemplateValue[valueCount];
        }

        if (scratch.Turns.Length < turnCount)
        {
            scratch.Turns = new LoopTurn[turnCount];
        }

        return scratch;
    }

    /// <summary>A buffer of at least <paramref name="length"/> units; a very long one is shared with other threads.</summary>
    internal char[] TakeBuffer(int length)
    {
        if (length > LongestKeptBuffer)
        {
            return ArrayPool<char>.Shared.Rent(length);
        }

        if (_buffer.Length < length)
        {
            _buffer = new char[length];
        }

        return _buffer;
    }

    /// <summary>Exchanges a full buffer for a longer one with the same text.</summary>
    internal char[] Grow(char[] buffer, int used, int length)
    {
        char[] longer = length > LongestKeptBuffer ? ArrayPool<char>.Shared.Rent(length) : new char[length];
        Array.Copy(buffer, longer, used);
        Keep(buffer);
        return longer;
    }

    /// <summary>Gives the set back to the thread, with the caller's values cleared.</summary>
    /// <param name="valueCount">How many values were in use.</param>
    /// <param name="turnCount">How many loops were in use.</param>
    /// <param name="buffer">The buffer in use at the end.</param>
    internal void Return(int valueCount, int turnCount, char[] buffer)
    {
        Keep(buffer);
        if (Values.Length <= MostKeptValues)
        {
            Array.Clear(Values, 0, valueCount);
            Array.Clear(Turns, 0, turnCount);
            t_kept = this;
        }
    }

    private void Keep(char[] buffer)
    {
        if (buffer.Length > LongestKeptBuffer)
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
        else if (buffer.Length > _buffer.Length)
        {
            _buffer = buffer;
        }
    }
}
