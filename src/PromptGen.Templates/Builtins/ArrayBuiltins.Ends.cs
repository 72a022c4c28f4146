using System.Collections.Generic;
using System.ComponentModel;

namespace PromptGen.Templates.Builtins;

/// <content>
/// First, last and compact, whose results differ in nullability: one overload for references, one for values, one for optional
/// values. The optional marker parameters exist for overload resolution alone.
/// </content>
public static partial class ArrayBuiltins
{
    /// <summary><c>array.first</c>: null for an empty list.</summary>
    public static T? First<T>(IReadOnlyList<T> list, ForReferences<T>? marker = null)
        where T : class? => list.Count > 0 ? list[0] : null;

    /// <summary><c>array.first</c>: null for an empty list.</summary>
    public static T? First<T>(IReadOnlyList<T> list, ForValues<T>? marker = null)
        where T : struct => list.Count > 0 ? list[0] : null;

    /// <summary><c>array.first</c>: null for an empty list.</summary>
    public static T? First<T>(IReadOnlyList<T?> list)
        where T : struct => list.Count > 0 ? list[0] : null;

    /// <summary><c>array.last</c>: null for an empty list.</summary>
    public static T? Last<T>(IReadOnlyList<T> list, ForReferences<T>? marker = null)
        where T : class? => list.Count > 0 ? list[list.Count - 1] : null;

    /// <summary><c>array.last</c>: null for an empty list.</summary>
    public static T? Last<T>(IReadOnlyList<T> list, ForValues<T>? marker = null)
        where T : struct => list.Count > 0 ? list[list.Count - 1] : null;

    /// <summary><c>array.last</c>: null for an empty list.</summary>
    public static T? Last<T>(IReadOnlyList<T?> list)
        where T : struct => list.Count > 0 ? list[list.Count - 1] : null;

    /// <summary><c>array.compact</c>: without missing elements.</summary>
    public static IReadOnlyList<T> Compact<T>(IReadOnlyList<T?> list, ForReferences<T>? marker = null)
        where T : class
    {
        List<T> items = new(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary><c>array.compact</c>: a list without missing elements stays as it is.</summary>
    public static IReadOnlyList<T> Compact<T>(IReadOnlyList<T> list, ForValues<T>? marker = null)
        where T : struct => list;

    /// <summary><c>array.compact</c>: without missing elements.</summary>
    public static IReadOnlyList<T> Compact<T>(IReadOnlyList<T?> list)
        where T : struct
    {
        List<T> items = new(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>Tells an overload for reference types apart; never created.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class ForReferences<T>
        where T : class?
    {
        private ForReferences()
        {
        }
    }

    /// <summary>Tells an overload for value types apart; never created.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class ForValues<T>
        where T : struct
    {
        private ForValues()
        {
        }
    }
}
