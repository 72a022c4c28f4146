using System.Collections.Generic;
using System.Runtime.CompilerServices;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Changes;

/// <summary>Tells declarations apart by where they stand, not by what they say.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<FieldDeclaration>
{
    public static ReferenceComparer Instance { get; } = new();

    public bool Equals(FieldDeclaration? x, FieldDeclaration? y) => ReferenceEquals(x, y);

    public int GetHashCode(FieldDeclaration obj) => RuntimeHelpers.GetHashCode(obj);
}
