namespace PromptGen.Catalog.Changes;

/// <summary>Which part of a version a change moves, from the least to the most.</summary>
public enum VersionBump
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>The third number: other words, the same contract.</summary>
    Patch,

    /// <summary>The second number: callers go on as they are, and may do more.</summary>
    Minor,

    /// <summary>The first number: somebody has to look again.</summary>
    Major,
}
