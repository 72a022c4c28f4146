namespace PromptGen.Channels.Selection;

/// <summary>A version as a channel names it, with what its artefact has to be.</summary>
/// <param name="Version">The version.</param>
/// <param name="Digest">The digest of its source: 64 lower-case hexadecimal digits.</param>
/// <param name="ArtefactDigest">The SHA-256 of its artefact: 64 lower-case hexadecimal digits.</param>
/// <param name="ArtefactLength">The artefact's length in bytes.</param>
internal sealed record VersionReference(string Version, string Digest, string ArtefactDigest, long ArtefactLength);
