using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Binding;

/// <summary>The properties of <c>for</c> as a template writes them.</summary>
internal static class LoopProperties
{
    /// <summary>Every property's name, in the order of <see cref="LoopProperty"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["index", "rindex", "first", "last", "even", "odd", "length"];

    /// <summary>The property with this name.</summary>
    public static bool TryParse(string name, out LoopProperty property)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
            {
                property = (LoopProperty)i;
                return true;
            }
        }

        property = default;
        return false;
    }

    /// <summary>Int or bool.</summary>
    public static PromptType TypeOf(LoopProperty property) =>
        property is LoopProperty.Index or LoopProperty.ReverseIndex or LoopProperty.Length ? PromptType.Int : PromptType.Bool;
}
