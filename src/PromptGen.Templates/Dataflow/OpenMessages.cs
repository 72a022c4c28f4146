using System;

namespace PromptGen.Templates.Dataflow;

/// <summary>
/// The messages that may be open at a place of a template: one flag for each way to it, since branches may differ. Without
/// any flag no rendering comes there.
/// </summary>
[Flags]
public enum OpenMessages
{
    /// <summary>A rendering never comes here.</summary>
    None = 0,

    /// <summary>No message is open: in a text prompt, before the first role, behind <c>history</c>.</summary>
    Outside = 1,

    /// <summary>In a partial that is looked at alone: whatever is open where it is included.</summary>
    Includer = 2,

    /// <summary>A system message.</summary>
    System = 4,

    /// <summary>A developer message.</summary>
    Developer = 8,

    /// <summary>A user message.</summary>
    User = 16,

    /// <summary>An assistant message.</summary>
    Assistant = 32,

    /// <summary>A tool message.</summary>
    Tool = 64,

    /// <summary>The messages that a model takes for its instructions.</summary>
    Instructions = System | Developer,
}
