namespace PromptGen.Cli.Testing;

/// <summary>Which files of a prompt its cases run with.</summary>
internal enum TestScope
{
    /// <summary>The draft and the pinned versions, and where there is neither, the newest release.</summary>
    Usual,

    /// <summary>The draft alone.</summary>
    Draft,

    /// <summary>The pinned versions alone.</summary>
    Pinned,

    /// <summary>The draft and every release that is not retired.</summary>
    All,
}
