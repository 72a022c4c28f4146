using System;
using System.Collections.Generic;

namespace PromptGen.Templates.Dataflow;

/// <summary>Origins by input, each input once with the shortest route that was found first.</summary>
internal sealed class OriginSet
{
    private readonly Origin[] _items;

    private OriginSet(Origin[] items) => _items = items;

    /// <summary>No origin: a text that is trusted.</summary>
    public static OriginSet Empty { get; } = new([]);

    /// <summary>Whether there is no origin.</summary>
    public bool IsEmpty => _items.Length == 0;

    /// <summary>The origins in order of their inputs.</summary>
    public IReadOnlyList<Origin> Items => _items;

    /// <summary>An input as it is read.</summary>
    public static OriginSet Of(string input) => new([new Origin(input, null, 0)]);

    /// <summary>The origins of both.</summary>
    public OriginSet Union(OriginSet other)
    {
        if (other.IsEmpty || ReferenceEquals(this, other))
        {
            return this;
        }

        if (IsEmpty)
        {
            return other;
        }

        var union = new List<Origin>(_items.Length + other._items.Length);
        int i = 0;
        int j = 0;
        while (i < _items.Length || j < other._items.Length)
        {
            int order = i == _items.Length ? 1
                : j == other._items.Length ? -1
                : string.CompareOrdinal(_items[i].Input, other._items[j].Input);
            Origin next = order > 0 ? other._items[j] : _items[i];
            union.Add(order == 0 && other._items[j].Length < next.Length ? other._items[j] : next);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return new OriginSet(union.ToArray());
    }

    /// <summary>Whether every input of <paramref name="other"/> is here; routes do not matter.</summary>
    public bool Covers(OriginSet other)
    {
        int i = 0;
        foreach (Origin origin in other._items)
        {
            while (i < _items.Length && string.CompareOrdinal(_items[i].Input, origin.Input) < 0)
            {
                i++;
            }

            if (i == _items.Length || _items[i].Input != origin.Input)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same texts one step further.</summary>
    public OriginSet Then(RouteStep step) => IsEmpty ? this : new OriginSet(Array.ConvertAll(_items, o => o.Then(step)));
}
