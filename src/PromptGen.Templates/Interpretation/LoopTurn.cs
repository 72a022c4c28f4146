using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation;

/// <summary>The current turn of a running loop.</summary>
internal struct LoopTurn
{
    /// <summary>The loop variable.</summary>
    internal TemplateValue Element;

    /// <summary>Turns before this one.</summary>
    internal int Index;

    /// <summary>Number of turns.</summary>
    internal int Length;
}
