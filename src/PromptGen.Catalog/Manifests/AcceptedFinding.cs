using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Manifests;

/// <summary>A warning that a prompt's owners live with.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Version">The only version it is accepted for; null for the draft and every version.</param>
public sealed record AcceptedFinding(string Code, string Reason, PromptVersion? Version = null);
