using System;
using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Locks;

/// <summary>The pins of a lock, found by their ids at once. Two are equal when their pins are.</summary>
internal sealed class PinIndex : IEquatable<PinIndex>
{
    private readonly Dictionary<PromptId, int> _positions = [];

    /// <summary>Indexes pins; of two with one id, the first is found.</summary>
    public PinIndex(ValueList<LockEntry> entries)
    {
        Entries = entries;
        for (int i = entries.Count - 1; i >= 0; i--)
        {
            _positions[entries[i].Id] = i;
        }
    }

    /// <summary>The pins in the order of the file.</summary>
    public ValueList<LockEntry> Entries { get; }

    /// <summary>The position of a prompt's pin; -1 when there is none.</summary>
    public int IndexOf(PromptId id) => _positions.TryGetValue(id, out int position) ? position : -1;

    /// <inheritdoc/>
    public bool Equals(PinIndex? other) => other is not null && Entries.Equals(other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PinIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.GetHashCode();
}
