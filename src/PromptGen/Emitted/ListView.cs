using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace PromptGen.Emitted;

/// <summary>Makes views of lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ListView
{
    /// <summary>A view of <paramref name="list"/>; a missing list has no elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ListView<T> Of<T>(IReadOnlyList<T>? list) => new(list);
}

/// <summary>
/// A list as a loop reads it: its length is read once, and the elements of an array or <see cref="List{T}"/> lie in a span, so
/// that a turn costs no interface call and a list that shrinks meanwhile cannot be read past its end.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ListView<T>
{
    private readonly ReadOnlySpan<T> _elements;
    private readonly IReadOnlyList<T>? _other;

    /// <summary>A view of <paramref name="list"/>; a missing list has no elements.</summary>
    public ListView(IReadOnlyList<T>? list)
    {
        if (list is T[] array)
        {
            _elements = array;
            Count = array.Length;
        }
#if NET8_0_OR_GREATER
        else if (list is List<T> resizable)
        {
            _elements = CollectionsMarshal.AsSpan(resizable);
            Count = _elements.Length;
        }
#endif
        else if (list is not null)
        {
            _other = list;
            Count = Math.Max(0, list.Count);
        }
    }

    /// <summary>Number of elements when the view was made.</summary>
    public int Count { get; }

    /// <summary>An element.</summary>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)index < (uint)_elements.Length ? _elements[index] : _other![index];
    }

    /// <summary>A copy of the elements.</summary>
    public T[] ToArray()
    {
        var elements = new T[Count];
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = this[i];
        }

        return elements;
    }

    /// <summary>The elements in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through a view.</summary>
    public ref struct Enumerator
    {
        private readonly ListView<T> _view;
        private int _index;

        internal Enumerator(ListView<T> view)
        {
            _view = view;
            _index = -1;
        }

        /// <summary>The element.</summary>
        public readonly T Current => _view[_index];

        /// <summary>Goes to the next element.</summary>
        public bool MoveNext() => ++_index < _view.Count;
    }
}
