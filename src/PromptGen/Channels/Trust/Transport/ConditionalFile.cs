namespace PromptGen.Channels.Trust.Transport;

/// <summary>What came of asking for a file if it has changed.</summary>
/// <param name="File">The file, or why there is none; without bytes when it has not changed.</param>
/// <param name="Tag">What tells this file from others when it is asked for again; null when the source has no such thing.</param>
/// <param name="IsUnchanged">Whether it is the file that the tag of the question belongs to.</param>
internal readonly record struct ConditionalFile(FetchedFile File, string? Tag, bool IsUnchanged);
