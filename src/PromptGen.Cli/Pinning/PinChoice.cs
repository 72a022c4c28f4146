using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Cli.Pinning;

/// <summary>The version that answers a request, or why none does.</summary>
/// <param name="Version">The chosen version's record; null when there is none.</param>
/// <param name="Problem">Why there is none; null when there is one.</param>
internal sealed record PinChoice(ManifestVersion? Version, PinFinding? Problem);
