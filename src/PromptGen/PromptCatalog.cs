using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;

namespace PromptGen;

/// <summary>
/// The prompts that one assembly compiled. It costs nothing until it is asked: ids are decoded on the first question, and a
/// prompt's descriptor is made when that prompt is reached.
/// </summary>
public sealed class PromptCatalog : IReadOnlyList<PromptDescriptor>
{
    private readonly Func<string[]> _readIds;
    private readonly Func<int, PromptDescriptor> _describe;
    private string[]? _ids;

    /// <summary>Makes a catalogue; generated code calls this.</summary>
    /// <param name="readIds">Gives the ids in ordinal order; called once.</param>
    /// <param name="describe">Gives the descriptor of the id at a position; the same one each time.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PromptCatalog(Func<string[]> readIds, Func<int, PromptDescriptor> describe)
    {
        _readIds = readIds ?? throw new ArgumentNullException(nameof(readIds));
        _describe = describe ?? throw new ArgumentNullException(nameof(describe));
    }

    /// <summary>The ids in ordinal order.</summary>
    public IReadOnlyList<string> Ids => IdArray;

    /// <summary>Number of prompts.</summary>
    public int Count => IdArray.Length;

    private string[] IdArray => Volatile.Read(ref _ids) ?? Interlocked.CompareExchange(ref _ids, _readIds(), null) ?? _ids!;

    /// <summary>The prompt at a position of <see cref="Ids"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public PromptDescriptor this[int index] => (uint)index < (uint)Count ? _describe(index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The prompt with this id, or null when the assembly compiled none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public PromptDescriptor? Find(string id)
    {
        int index = Array.BinarySearch(IdArray, id ?? throw new ArgumentNullException(nameof(id)), StringComparer.Ordinal);
        return index < 0 ? null : _describe(index);
    }

    /// <summary>The prompts in the order of their ids.</summary>
    public IEnumerator<PromptDescriptor> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return _describe(i);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
