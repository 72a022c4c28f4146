using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Manifests;

/// <summary>A read <c>manifest.yaml</c>: what it says and where each version's line stands.</summary>
/// <param name="Path">The file, as given by whoever read it.</param>
/// <param name="Manifest">What it says.</param>
/// <param name="VersionPositions">Line and column of each version's number, by position in <see cref="Manifest.Versions"/>.</param>
/// <param name="VersionSpans">The same places as spans of the normalised source.</param>
public sealed record ManifestFile(string Path, Manifest Manifest, ValueList<LinePosition> VersionPositions, ValueList<TextSpan> VersionSpans);
