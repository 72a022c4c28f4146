using System;
using System.Collections.Generic;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>Functions that give another list.</content>
public static partial class ArrayBuiltins
{
    /// <summary><c>array.add</c>: with one more element at the end.</summary>
    public static IReadOnlyList<T> Add<T>(IReadOnlyList<T> list, T value)
    {
        T[] items = new T[list.Count + 1];
        for (int i = 0; i < list.Count; i++)
        {
            items[i] = list[i];
        }

        items[list.Count] = value;
        return items;
    }

    /// <summary><c>array.concat</c> and <c>array.add_range</c>: one list after the other.</summary>
    public static IReadOnlyList<T> Concat<T>(IReadOnlyList<T> list1, IReadOnlyList<T> list2)
    {
        T[] items = new T[list1.Count + list2.Count];
        for (int i = 0; i < list1.Count; i++)
        {
            items[i] = list1[i];
        }

        for (int i = 0; i < list2.Count; i++)
        {
            items[list1.Count + i] = list2[i];
        }

        return items;
    }

    /// <summary><c>array.insert_at</c>: with an element inserted; a negative index inserts at the start.</summary>
    /// <exception cref="PromptRenderException">The index lies beyond the end, where Scriban would fill with null.</exception>
    public static IReadOnlyList<T> InsertAt<T>(IReadOnlyList<T> list, long index, T value, SourcePosition position)
    {
        int at = Math.Max(0, Narrow.ToInt(index, "index", position));
        if (at > list.Count)
        {
            throw position.Fail("the index lies beyond the end of the list");
        }

        T[] items = new T[list.Count + 1];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = i < at ? list[i] : i == at ? value : list[i - 1];
        }

        return items;
    }

    /// <summary><c>array.remove_at</c>: without one element; a negative index counts from the end, one outside removes nothing.</summary>
    /// <exception cref="PromptRenderException">An index outside 32 bits.</exception>
    public static IReadOnlyList<T> RemoveAt<T>(IReadOnlyList<T> list, long index, SourcePosition position)
    {
        int at = Narrow.ToInt(index, "index", position);
        at = at < 0 ? at + list.Count : at;
        if (at < 0 || at >= list.Count)
        {
            return list;
        }

        T[] items = new T[list.Count - 1];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = list[i < at ? i : i + 1];
        }

        return items;
    }

    /// <summary><c>array.limit</c>: at most so many elements from the start.</summary>
    /// <exception cref="PromptRenderException">A count outside 32 bits.</exception>
    public static IReadOnlyList<T> Limit<T>(IReadOnlyList<T> list, long count, SourcePosition position)
    {
        int limit = Narrow.ToInt(count, "count", position);
        return limit >= list.Count ? list : Copy(list, 0, limit);
    }

    /// <summary><c>array.offset</c>: without so many elements at the start.</summary>
    /// <exception cref="PromptRenderException">An index outside 32 bits.</exception>
    public static IReadOnlyList<T> Offset<T>(IReadOnlyList<T> list, long index, SourcePosition position)
    {
        int start = Narrow.ToInt(index, "index", position);
        return start <= 0 ? list : Copy(list, start, list.Count - start);
    }

    /// <summary><c>array.reverse</c></summary>
    public static IReadOnlyList<T> Reverse<T>(IReadOnlyList<T> list)
    {
        T[] items = Copy(list, 0, list.Count);
        Array.Reverse(items);
        return items;
    }

    /// <summary><c>array.uniq</c>: the first of equal elements.</summary>
    public static IReadOnlyList<T> Uniq<T, TOperations>(IReadOnlyList<T> list, TOperations operations)
        where TOperations : struct, IElementOperations<T>
    {
        HashSet<T> seen = new(new Equality<T, TOperations>());
        List<T> items = new(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            if (seen.Add(list[i]))
            {
                items.Add(list[i]);
            }
        }

        return items;
    }

    /// <summary>
    /// <c>array.sort</c>: ordinal for texts, by value for the rest, null first. Not stable, like <see cref="List{T}.Sort(Comparison{T})"/>,
    /// which Scriban uses; equal elements look alike, so that does not show.
    /// </summary>
    public static IReadOnlyList<T> Sort<T, TOperations>(IReadOnlyList<T> list, TOperations operations)
        where TOperations : struct, IElementOperations<T>
    {
        T[] items = Copy(list, 0, list.Count);
        Array.Sort(items, operations.Compare);
        return items;
    }

    /// <summary>
    /// <c>array.sort</c> with a field: as <see cref="Sort"/>, by each element's key. The order of elements with equal keys is that
    /// of .NET's introspective sort over the same comparisons, as in Scriban.
    /// </summary>
    public static IReadOnlyList<T> SortBy<T, TKey, TOperations>(IReadOnlyList<T> list, Func<T, TKey> key, TOperations operations)
        where TOperations : struct, IElementOperations<TKey>
    {
        TKey[] keys = new TKey[list.Count];
        int[] order = new int[list.Count];
        for (int i = 0; i < order.Length; i++)
        {
            keys[i] = key(list[i]);
            order[i] = i;
        }

        Array.Sort(order, (left, right) => operations.Compare(keys[left], keys[right]));
        T[] items = new T[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            items[i] = list[order[i]];
        }

        return items;
    }

    /// <summary><c>array.map</c>: a field of each element.</summary>
    public static IReadOnlyList<TResult> MapBy<T, TResult>(IReadOnlyList<T> list, Func<T, TResult> field)
    {
        TResult[] items = new TResult[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = field(list[i]);
        }

        return items;
    }

    private sealed class Equality<T, TOperations> : IEqualityComparer<T>
        where TOperations : struct, IElementOperations<T>
    {
        public bool Equals(T? x, T? y) => default(TOperations).AreEqual(x!, y!);

        public int GetHashCode(T obj) => default(TOperations).GetHash(obj);
    }
}
