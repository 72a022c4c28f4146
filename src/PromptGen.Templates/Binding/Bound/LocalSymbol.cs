using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Binding.Bound;

/// <summary>
/// A storage place of one template or partial: an assigned or captured variable, or a partial's input. A name that takes
/// values of two types in turn has one symbol per type, so that a symbol's type never changes.
/// </summary>
public sealed class LocalSymbol
{
    /// <summary>Makes a storage place.</summary>
    /// <param name="index">Its position among the frame's locals, from 0.</param>
    /// <param name="name">The name in the template.</param>
    /// <param name="type">The type of everything stored in it; optional when null may be stored or it may be read before it is assigned.</param>
    public LocalSymbol(int index, string name, PromptType type)
    {
        Index = index;
        Name = name;
        Type = type;
    }

    /// <summary>Its position among the frame's locals, from 0.</summary>
    public int Index { get; internal set; }

    /// <summary>The name in the template.</summary>
    public string Name { get; }

    /// <summary>The type of everything stored in it.</summary>
    public PromptType Type { get; set; }

    /// <summary>The widths of the ints that have been stored in it so far; a partial's input comes from the data.</summary>
    internal IntWidths IntWidths { get; set; }
}
