using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace PromptGen.Emitted;

/// <summary>Bounds what functions return, so that a loop cannot double a text or list without end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Computed
{
    /// <summary>The text, when it is within the limit.</summary>
    /// <exception cref="PromptRenderException">It is longer than a rendering may be.</exception>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Text(string? text, in Place place)
    {
        OutputLimit.CheckComputed(text?.Length ?? 0, place);
        return text;
    }

    /// <summary>The list, when it is within the limit.</summary>
    /// <exception cref="PromptRenderException">It has too many elements.</exception>
    [return: NotNullIfNotNull(nameof(list))]
    public static IReadOnlyList<T>? List<T>(IReadOnlyList<T>? list, in Place place)
    {
        OutputLimit.CheckElements(list?.Count ?? 0, place);
        return list;
    }
}
