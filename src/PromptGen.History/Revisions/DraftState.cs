namespace PromptGen.History.Revisions;

/// <summary>How a prompt's draft stands to its releases.</summary>
public enum DraftState
{
    /// <summary>There is no draft that can be read.</summary>
    None,

    /// <summary>There is a draft, and nothing was released.</summary>
    Unreleased,

    /// <summary>The draft says what the newest release says.</summary>
    Unchanged,

    /// <summary>The draft says something else than the newest release.</summary>
    Changed,
}
