namespace PromptGen.Channels.Trust.Metadata;

/// <summary>A file that a targets role vouches for.</summary>
/// <param name="Path">Its path, relative to the repository's targets.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Hashes">Its hashes.</param>
/// <param name="Custom">The application's own object about it, as canonical JSON; null when there is none.</param>
internal sealed record TargetFile(string Path, long Length, FileHashes Hashes, string? Custom);
