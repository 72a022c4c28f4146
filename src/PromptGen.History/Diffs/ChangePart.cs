namespace PromptGen.History.Diffs;

/// <summary>Which part of a prompt a change is about.</summary>
public enum ChangePart
{
    /// <summary>The kind, and the inputs that callers supply.</summary>
    Contract,

    /// <summary>The settings of the model call.</summary>
    Settings,

    /// <summary>The schema of the model's answer.</summary>
    Output,

    /// <summary>The partials of the closure.</summary>
    Includes,

    /// <summary>The words of the file.</summary>
    Text,
}
