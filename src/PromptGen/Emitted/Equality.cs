using System.Collections.Generic;
using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>Equality of the structs that generated code declares.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Equality
{
    /// <summary>Whether two members are the same: texts ordinally, numbers by value.</summary>
    public static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>Whether two lists have the same elements in the same order.</summary>
    public static bool SameElements<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash of what was hashed so far and one more member.</summary>
    public static int Hash<T>(int seed, T value) =>
        unchecked((seed * 31) + (value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value)));

    /// <summary>A hash of what was hashed so far and a list's length; elements are left to <see cref="SameElements"/>.</summary>
    public static int HashElements<T>(int seed, IReadOnlyList<T>? list) => unchecked((seed * 31) + (list?.Count ?? -1));
}
