using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Catalog.Manifests;

/// <summary>Where in a manifest the parts of one version's record stand.</summary>
/// <param name="Record">The whole record.</param>
/// <param name="Number">The value of <c>version</c>.</param>
/// <param name="Reason">The value of <c>reason</c>.</param>
public sealed record VersionPlaces(SourcePlace Record, SourcePlace Number, SourcePlace Reason);
