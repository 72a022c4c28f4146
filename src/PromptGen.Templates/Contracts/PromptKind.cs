namespace PromptGen.Templates.Contracts;

/// <summary>What rendering a prompt yields.</summary>
public enum PromptKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>Messages with roles.</summary>
    Chat,

    /// <summary>A part that other prompts include; it is never rendered alone.</summary>
    Partial,
}
