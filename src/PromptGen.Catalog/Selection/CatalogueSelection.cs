using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Selection;

/// <summary>The part of a catalogue that one application compiles.</summary>
/// <param name="Catalogue">Every prompt by its id, with those files alone that were selected, so that every rule about a catalogue can be asked of it.</param>
/// <param name="Pinned">The pinned versions that could be read, in order of their ids; what they include is not among them.</param>
/// <param name="Drafts">The drafts that are compiled in place of releases, in order of their ids; none where pins alone are.</param>
/// <param name="Files">
/// The selected files, in ordinal order of their relative paths: what the generator has to be given, and drafts that editors change. Where there are no more than
/// <see cref="CatalogueSelector.MostIdleDrafts"/>, they are all among them, else only those that make a difference.
/// </param>
public sealed record CatalogueSelection(PromptCatalogue Catalogue, ValueList<PromptSource> Pinned, IReadOnlyList<DraftChoice> Drafts, ValueList<SelectedFile> Files);
