using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <summary>
/// The functions of the <c>array</c> group, called by emitted code and by the interpreter. No function changes its argument;
/// results may share its elements but never the list itself, except where nothing changes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ArrayBuiltins
{
    /// <summary><c>array.size</c></summary>
    public static long Size<T>(IReadOnlyList<T> list) => list.Count;

    /// <summary><c>array.join</c>: the elements' texts with a delimiter between them; a missing element is empty text.</summary>
    /// <exception cref="PromptRenderException">The result is too long.</exception>
    public static string Join<T, TOperations>(IReadOnlyList<T> list, string? delimiter, TOperations operations, SourcePosition position)
        where TOperations : struct, IElementOperations<T>
    {
        StringBuilder builder = new();
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0)
            {
                builder.Append(delimiter);
            }

            builder.Append(operations.Format(list[i]));
            LengthLimit.Check(builder.Length, position);
        }

        return builder.ToString();
    }

    /// <summary><c>array.contains</c></summary>
    public static bool Contains<T, TOperations>(IReadOnlyList<T> list, T item, TOperations operations)
        where TOperations : struct, IElementOperations<T>
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (operations.AreEqual(list[i], item))
            {
                return true;
            }
        }

        return false;
    }

    private static T[] Copy<T>(IReadOnlyList<T> list, int start, int count)
    {
        if (count <= 0)
        {
            return [];
        }

        T[] items = new T[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = list[start + i];
        }

        return items;
    }
}
