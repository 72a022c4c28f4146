namespace PromptGen.Channels.Trust.Transport;

/// <summary>What came of asking for a file if it has changed.</summary>
/// <param name="File">The file, or why there is none; without bytes when it has not changed.</param>
/// <param name="Tag">What tells this file from others when it is asked for again; null when the source has no such thing.</param>
/// <param name="IsUnchanged">Whether it is the file that the tag of the question belongs to.</param>
internal sealed record ConditionalFile(FetchedFile File, string? Tag, bool IsUnchanged)
{
    /// <summary>It has not changed.</summary>
    public static ConditionalFile Unchanged(string name) => new(FetchedFile.NotFetched(name, "it has not changed, and is not kept here"), null, IsUnchanged: true);
}
