using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Generator.Selection;

/// <summary>What the manifests and the lock say about one prompt.</summary>
/// <param name="Manifest">Its record.</param>
/// <param name="Version">The version to compile; null when none is.</param>
internal sealed record SelectedRelease(Manifest Manifest, PromptVersion? Version);
