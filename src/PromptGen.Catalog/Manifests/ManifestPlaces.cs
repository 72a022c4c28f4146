using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Manifests;

/// <summary>Where in a manifest its parts stand.</summary>
/// <param name="Head">The first key, for what is about the manifest as a whole.</param>
/// <param name="Owners">The value of <c>owners</c>; null without the key.</param>
/// <param name="DependsOn">The ids, by position in <see cref="Manifest.DependsOn"/>.</param>
/// <param name="Accepts">The codes, by position in <see cref="Manifest.Accepts"/>.</param>
/// <param name="Versions">The records, by position in <see cref="Manifest.Versions"/>.</param>
public sealed record ManifestPlaces(
    SourcePlace Head,
    SourcePlace? Owners,
    ValueList<SourcePlace> DependsOn,
    ValueList<SourcePlace> Accepts,
    ValueList<VersionPlaces> Versions);
