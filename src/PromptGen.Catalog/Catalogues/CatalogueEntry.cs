using PromptGen.Catalog.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Catalogues;

/// <summary>A file as it came through the door for text.</summary>
/// <param name="RelativePath">Its place under the catalogue's root, with <c>/</c>.</param>
/// <param name="DisplayPath">Its path as findings name it.</param>
/// <param name="Text">Its normalised text, or why there is none.</param>
public sealed record CatalogueEntry(string RelativePath, string DisplayPath, ReadResult<SourceText> Text);
