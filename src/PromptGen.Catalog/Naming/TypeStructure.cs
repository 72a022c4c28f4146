using System;
using System.Collections.Generic;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Naming;

/// <summary>What makes two types one generated type: kind, values, fields and their limits; not whether the value as a whole may be missing, nor what is said about it.</summary>
internal sealed class TypeStructure : IEqualityComparer<PromptType>
{
    private TypeStructure()
    {
    }

    /// <summary>Compares types by structure.</summary>
    public static TypeStructure Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(PromptType? x, PromptType? y)
    {
        if (x is null || y is null || x.Kind != y.Kind || x.Values.Count != y.Values.Count || x.Fields.Count != y.Fields.Count || !AreSameMembers(x.Element, y.Element))
        {
            return x is null && y is null;
        }

        for (int i = 0; i < x.Values.Count; i++)
        {
            if (x.Values[i] != y.Values[i])
            {
                return false;
            }
        }

        for (int i = 0; i < x.Fields.Count; i++)
        {
            if (x.Fields[i].Name != y.Fields[i].Name || x.Fields[i].MaxLength != y.Fields[i].MaxLength || !AreSameMembers(x.Fields[i].Type, y.Fields[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(PromptType type)
    {
        int hash = (int)type.Kind;
        for (int i = 0; i < type.Values.Count; i++)
        {
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(type.Values[i]));
        }

        for (int i = 0; i < type.Fields.Count; i++)
        {
            FieldDeclaration field = type.Fields[i];
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(field.Name) + GetHashCode(field.Type));
        }

        return type.Element is null ? hash : unchecked((hash * 31) + GetHashCode(type.Element));
    }

    private bool AreSameMembers(PromptType? x, PromptType? y) => x?.IsOptional == y?.IsOptional && Equals(x, y);
}
