using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Catalog.Releases;

/// <summary>A version about to be written.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Text">The version's whole file, its closure in its front matter.</param>
/// <param name="Record">Its record.</param>
/// <param name="Manifest">The prompt's manifest with that record in it.</param>
public sealed record Release(PromptId Id, string Text, ManifestVersion Record, Manifest Manifest);
