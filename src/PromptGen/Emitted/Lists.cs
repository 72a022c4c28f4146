using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>What generated code does with lists besides looping over them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lists
{
    /// <summary>An element by position, of a list of references; null when the position is outside. A negative one counts from the end.</summary>
    /// <exception cref="PromptRenderException">The position has more than 32 bits.</exception>
    public static T? AtReference<T>(IReadOnlyList<T>? list, long index, in Place place)
        where T : class
    {
        int position = Position(list, index, place);
        return position < 0 ? null : list![position];
    }

    /// <summary>An element by position, of a list of values; null when the position is outside. A negative one counts from the end.</summary>
    /// <exception cref="PromptRenderException">The position has more than 32 bits.</exception>
    public static T? AtValue<T>(IReadOnlyList<T>? list, long index, in Place place)
        where T : struct
    {
        int position = Position(list, index, place);
        return position < 0 ? null : list![position];
    }

    /// <summary>An element by position, of a list of values that may be missing; null when the position is outside. A negative one counts from the end.</summary>
    /// <exception cref="PromptRenderException">The position has more than 32 bits.</exception>
    public static T? AtOptional<T>(IReadOnlyList<T?>? list, long index, in Place place)
        where T : struct
    {
        int position = Position(list, index, place);
        return position < 0 ? null : list![position];
    }

    /// <summary>A list of what <paramref name="convert"/> makes of each element; null for a missing list.</summary>
    public static IReadOnlyList<TResult>? Convert<T, TResult>(IReadOnlyList<T>? list, Func<T, TResult> convert)
    {
        if (list is null)
        {
            return null;
        }

        if (convert is null)
        {
            throw new ArgumentNullException(nameof(convert));
        }

        var view = ListView.Of(list);
        var converted = new TResult[view.Count];
        for (int i = 0; i < converted.Length; i++)
        {
            converted[i] = convert(view[i]);
        }

        return converted;
    }

    private static int Position<T>(IReadOnlyList<T>? list, long index, in Place place)
    {
        if (list is null)
        {
            return -1;
        }

        if (index is < int.MinValue or > int.MaxValue)
        {
            throw place.Fail("the index does not fit into a 32-bit integer");
        }

        int count = list.Count;
        long position = index < 0 ? index + count : index;
        return position >= 0 && position < count ? (int)position : -1;
    }
}
