using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Binding.Bound;

/// <summary>The variable of one <c>for</c>.</summary>
public sealed class LoopSymbol
{
    /// <summary>Makes a loop variable.</summary>
    /// <param name="index">Its position among the frame's loops, from 0.</param>
    /// <param name="name">The name in the template.</param>
    /// <param name="type">The type of an element.</param>
    public LoopSymbol(int index, string name, PromptType type)
    {
        Index = index;
        Name = name;
        Type = type;
    }

    /// <summary>Its position among the frame's loops, from 0.</summary>
    public int Index { get; }

    /// <summary>The name in the template.</summary>
    public string Name { get; }

    /// <summary>The type of an element.</summary>
    public PromptType Type { get; }

    /// <summary>The widths of the ints in the list that is looped over.</summary>
    internal IntWidths IntWidths { get; init; }

    /// <summary>Whether the body reads a property of <c>for</c>, so that a counter has to be kept.</summary>
    public bool ReadsLoopProperties { get; set; }
}
