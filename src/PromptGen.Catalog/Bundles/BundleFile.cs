using System.Collections.Generic;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Bundles;

/// <summary>A bundle that was read, and the places of its parts.</summary>
/// <param name="Bundle">The bundle.</param>
/// <param name="Digest">The bundle's own digest: the SHA-256 of the file.</param>
/// <param name="Source">The file's text.</param>
/// <param name="Places">Where each prompt stands, by position in the bundle.</param>
/// <param name="TextPlaces">Where each text stands, by the digest that names it.</param>
public sealed record BundleFile(PromptBundle Bundle, Digest Digest, SourceText Source, IReadOnlyList<int> Places, IReadOnlyDictionary<string, int> TextPlaces);
