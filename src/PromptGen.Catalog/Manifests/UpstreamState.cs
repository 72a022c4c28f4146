using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Manifests;

/// <summary>What a prompt was when another that takes its output was tested.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Version">Its newest release at that time.</param>
/// <param name="Digest">The digest of that version's file.</param>
public sealed record UpstreamState(PromptId Id, PromptVersion Version, Digest Digest);
