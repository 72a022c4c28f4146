using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>The integers between two bounds, downwards when the first is the larger.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IntRange : IReadOnlyList<long>
{
    private const int MaxLength = 1000;

    private readonly long _first;
    private readonly int _step;

    /// <summary>A range.</summary>
    /// <param name="first">The first bound.</param>
    /// <param name="last">The other bound.</param>
    /// <param name="includesEnd">Whether the other bound is part of it.</param>
    /// <param name="place">Where it stands.</param>
    /// <exception cref="PromptRenderException">It has more than 1,000 elements.</exception>
    public IntRange(long first, long last, bool includesEnd, in Place place)
    {
        int end = includesEnd ? 1 : 0;
        ulong distance = first < last ? unchecked((ulong)last - (ulong)first) : unchecked((ulong)first - (ulong)last);
        if (distance > (ulong)(MaxLength - end))
        {
            throw place.Fail("the range has more than 1000 elements");
        }

        _first = first;
        _step = first < last ? 1 : -1;
        Count = (int)distance + end;
    }

    /// <summary>Number of integers.</summary>
    public int Count { get; }

    /// <summary>An integer.</summary>
    public long this[int index] => (uint)index < (uint)Count ? _first + ((long)index * _step) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The integers in order.</summary>
    public IEnumerator<long> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
