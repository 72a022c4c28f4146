namespace PromptGen.Channels.Trust.Metadata;

/// <summary>What one role says of another's file: its version, and its length and hashes where they are given.</summary>
/// <param name="Version">The version that the file has to have.</param>
/// <param name="Length">Its length in bytes; null when it is not given.</param>
/// <param name="Hashes">Its hashes; null when they are not given.</param>
internal sealed record MetaFile(long Version, long? Length, FileHashes? Hashes);
