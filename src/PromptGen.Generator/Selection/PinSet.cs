using System;
using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Selection;

/// <summary>The ids and versions that closures pin. Two sets are equal when they hold the same, so that an edit that pins nothing new ends here.</summary>
internal sealed class PinSet : IEquatable<PinSet>
{
    private readonly HashSet<PinnedName> _names;

    /// <summary>Collects the pins of all released files.</summary>
    public PinSet(ValueList<PinnedName> names) => _names = [.. names];

    /// <summary>Whether some closure pins this version.</summary>
    public bool Contains(PromptId id, PromptVersion version) => _names.Contains(new PinnedName(id, version));

    /// <inheritdoc/>
    public bool Equals(PinSet? other) => other is not null && _names.SetEquals(other._names);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PinSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _names.Count;
}
