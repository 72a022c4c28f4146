namespace PromptGen.Catalog.Manifests;

/// <summary>A read <c>manifest.yaml</c>: what it says and where it says it.</summary>
/// <param name="Path">The file, as given by whoever read it.</param>
/// <param name="Manifest">What it says.</param>
/// <param name="Places">Where it says it.</param>
public sealed record ManifestFile(string Path, Manifest Manifest, ManifestPlaces Places);
