namespace PromptGen.Templates.Artefacts;

/// <summary>What an artefact may be. A newer format has a higher number and is refused by older readers.</summary>
public static class ArtefactFormat
{
    /// <summary>The format that is written, and the newest that is read.</summary>
    public const int Current = 1;

    /// <summary>The most bytes an artefact may have: the largest prompt with a full closure is far smaller.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    internal const int MostIncludes = 256;
    internal const int MostLines = 1024 * 1024;
    internal const int LongestName = 128;
    internal const int DigestLength = 71;
}
