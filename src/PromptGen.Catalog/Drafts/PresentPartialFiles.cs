using System;
using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Drafts;

/// <summary>The partials that the drafts of a catalogue include while somebody works on them: the present text of each, as the inner loop compiles it.</summary>
/// <param name="catalogue">Where the partials are.</param>
public sealed class PresentPartialFiles(PromptCatalogue catalogue) : IPartialFiles
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids => catalogue.Ids;

    /// <inheritdoc/>
    /// <remarks>A partial has one present text, so it does not matter who includes it.</remarks>
    public PartialSource? Find(string id, PartialSource? includer) =>
        catalogue.Find(id) is not { } prompt ? null : catalogue.Present.Find(prompt.Id)?.ToPartialSource() ?? OfOtherKind(prompt);

    /// <inheritdoc/>
    public PromptSource? FindReleased(PromptId id, PromptVersion version) => catalogue.Find(id, version);

    /// <inheritdoc/>
    public string PathOf(PartialSource partial)
    {
        CataloguePrompt? prompt = catalogue.Find((partial ?? throw new ArgumentNullException(nameof(partial))).Id);
        return prompt is null ? partial.Id : (catalogue.Present.Find(prompt.Id)?.Source ?? TextOf(prompt))?.Path ?? partial.Id;
    }

    // Offered all the same, so that it is called what it is, and not a name that nobody knows.
    private static PartialSource? OfOtherKind(CataloguePrompt prompt) => TextOf(prompt) is { } source
        ? new PartialSource(prompt.Id.Value, source.Version?.ToString() ?? "draft", source.Source, source.BodyStart, source.Header.ToContract(source.DeclaredKind ?? PromptKind.Text))
        : null;

    private static PromptSource? TextOf(CataloguePrompt prompt) => prompt.Latest ?? prompt.Draft;
}
