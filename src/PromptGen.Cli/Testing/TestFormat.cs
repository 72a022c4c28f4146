namespace PromptGen.Cli.Testing;

/// <summary>How results are written.</summary>
internal enum TestFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>JUnit XML.</summary>
    JUnit,
}
