namespace PromptGen.Repository.Published;

/// <summary>What a version was when it first entered a channel, and is for ever.</summary>
/// <param name="Digest">The digest of its source.</param>
/// <param name="Artefact">The SHA-256 of its artefact.</param>
public sealed record PublishedVersion(string Digest, string Artefact);
