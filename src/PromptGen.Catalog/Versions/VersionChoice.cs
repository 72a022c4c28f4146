using PromptGen.Catalog.Manifests;

namespace PromptGen.Catalog.Versions;

/// <summary>Which version of a prompt is compiled, or why none is.</summary>
/// <param name="Version">The chosen version's record; null when there is none.</param>
/// <param name="Code">The code of what is wrong; null when nothing is: then a missing version means that the lock does not select the prompt.</param>
/// <param name="Problem">What is wrong, in words; null when nothing is.</param>
public sealed record VersionChoice(ManifestVersion? Version, string? Code, string? Problem);
