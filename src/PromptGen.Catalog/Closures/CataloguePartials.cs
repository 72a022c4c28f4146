using System;
using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Closures;

/// <summary>
/// The partials that one file of a catalogue can include: what a released version's closure pins, and for a draft the newest
/// release of each, or the draft of one that has none.
/// </summary>
/// <param name="catalogue">Where the partials are.</param>
/// <param name="file">The file that includes.</param>
public sealed class CataloguePartials(PromptCatalogue catalogue, PromptSource file) : IPartialFiles
{
    private const string Draft = "draft";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => catalogue.Ids;

    /// <inheritdoc/>
    /// <remarks>A closure holds one version of a partial, so it does not matter who includes it.</remarks>
    public PartialSource? Find(string id, PartialSource? includer) =>
        (file.IsDraft ? FindNewest(id) : PinnedPartials.Find(file, id, catalogue.Find)) is { } source
            ? new PartialSource(id, source.Version?.ToString() ?? Draft, source.Source, source.BodyStart, source.Header.ToContract(KindOf(source)))
            : null;

    /// <inheritdoc/>
    public PromptSource? FindReleased(PromptId id, PromptVersion version) => catalogue.Find(id, version);

    /// <inheritdoc/>
    public string PathOf(PartialSource partial)
    {
        CataloguePrompt? prompt = catalogue.Find((partial ?? throw new ArgumentNullException(nameof(partial))).Id);
        PromptSource? source = partial.Version == Draft ? prompt?.Draft : PromptVersion.TryParse(partial.Version) is { } version ? prompt?.Find(version) : null;
        return source?.Path ?? partial.Id;
    }

    private PromptSource? FindNewest(string id) => catalogue.Find(id) is { } prompt ? catalogue.FindNewest(prompt.Id) ?? prompt.Draft : null;

    // The closure of a released version says itself what is no partial.
    private PromptKind KindOf(PromptSource partial) => file.IsDraft ? partial.DeclaredKind ?? PromptKind.Text : PromptKind.Partial;
}
