using System;
using System.Collections;
using System.Collections.Generic;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>A built-in's arguments, seen in place among the values of a rendering: one object serves every call of it.</summary>
internal sealed class ArgumentWindow(TemplateValue[] values) : IReadOnlyList<TemplateValue>
{
    private int _first;

    public int Count { get; private set; }

    public TemplateValue this[int index] => (uint)index < (uint)Count ? values[_first + index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<TemplateValue> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return values[_first + i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void MoveTo(int first, int count)
    {
        _first = first;
        Count = count;
    }
}
