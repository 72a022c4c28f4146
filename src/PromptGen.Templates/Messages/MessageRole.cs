namespace PromptGen;

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
