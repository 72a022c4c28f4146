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

/// <summary>Who speaks in a message.</summary>
public enum MessageRole
{
    /// <summary>The operator of the model.</summary>
    System,

    /// <summary>The application developer.</summary>
    Developer,

    /// <summary>The end user.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,

    /// <summary>A tool the model called.</summary>
    Tool,
}
