using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Closures;

/// <summary>
/// The partials that one file of a catalogue can include: what a released version's closure pins, and for a draft the newest
/// release of each.
/// </summary>
/// <param name="catalogue">Where the partials are.</param>
/// <param name="file">The file that includes.</param>
public sealed class CataloguePartials(PromptCatalogue catalogue, PromptSource file) : IPartialResolver
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids { get; } = (catalogue ?? throw new ArgumentNullException(nameof(catalogue))).Prompts.Select(p => p.Id.Value).ToArray();

    /// <inheritdoc/>
    /// <remarks>A closure holds one version of a partial, so it does not matter who includes it.</remarks>
    public PartialSource? Find(string id, PartialSource? includer) =>
        (file.IsDraft ? FindNewest(id) : PinnedPartials.Find(file, id, catalogue.Find)) is { Version: { } version } source
            ? new PartialSource(id, version.ToString(), source.Source, source.BodyStart, source.Header.ToContract(PromptKind.Partial))
            : null;

    private PromptSource? FindNewest(string id) =>
        catalogue.Prompts.FirstOrDefault(p => p.Id.Value == id) is { } prompt ? catalogue.FindNewest(prompt.Id) : null;
}
