using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>The part of a catalogue that one application compiles.</summary>
/// <param name="Catalogue">Every prompt by its id, with those files alone that were selected, so that every rule about a catalogue can be asked of it.</param>
/// <param name="Pinned">The pinned versions that could be read, in order of their ids; what they include is not among them.</param>
/// <param name="Files">The selected files, in ordinal order of their relative paths: what the generator has to be given, and the drafts of pinned prompts, which editors change.</param>
public sealed record CatalogueSelection(PromptCatalogue Catalogue, ValueList<PromptSource> Pinned, ValueList<SelectedFile> Files);
