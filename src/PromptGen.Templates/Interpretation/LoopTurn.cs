using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>The current turn of a running loop. The parts of the loop variable lie apart: where the elements are views of one list, a turn changes nothing but its place.</summary>
internal struct LoopTurn
{
    /// <summary>How to read the loop variable; null while it is missing.</summary>
    internal ValueShape? Shape;

    /// <summary>The data that the loop variable views.</summary>
    internal object? Container;

    /// <summary>Where in them it stands, or the value itself.</summary>
    internal long Bits;

    /// <summary>Turns before this one.</summary>
    internal int Index;

    /// <summary>Number of turns.</summary>
    internal int Length;

    /// <summary>The loop variable.</summary>
    internal TemplateValue Element
    {
        readonly get => Shape is null ? default : new TemplateValue(Shape, Container, Bits);
        set
        {
            Shape = value.Shape;
            Container = value.Container;
            Bits = value.Bits;
        }
    }
}
