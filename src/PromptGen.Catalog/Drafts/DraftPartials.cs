using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Templates.Binding;

namespace PromptGen.Catalog.Drafts;

/// <summary>The partials that a draft includes in the inner loop: the present text of each.</summary>
public sealed class DraftPartials : IPartialFiles
{
    private readonly Dictionary<string, PresentPartial> _byId;

    /// <summary>Offers what a choice includes.</summary>
    public DraftPartials(DraftChoice choice)
    {
        _byId = (choice ?? throw new ArgumentNullException(nameof(choice))).Closure.ToDictionary(p => p.Id.Value, StringComparer.Ordinal);
        Ids = choice.Known.Select(id => id.Value).ToArray();
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ids { get; }

    /// <inheritdoc/>
    /// <remarks>A partial has one present text, so it does not matter who includes it.</remarks>
    public PartialSource? Find(string id, PartialSource? includer) => _byId.TryGetValue(id, out PresentPartial? partial) ? partial.ToPartialSource() : null;

    /// <inheritdoc/>
    public PromptSource? FindReleased(PromptId id, PromptVersion version) =>
        _byId.TryGetValue((id ?? throw new ArgumentNullException(nameof(id))).Value, out PresentPartial? partial) && version.Equals(partial.Source.Version) ? partial.Source : null;

    /// <inheritdoc/>
    public string PathOf(PartialSource partial) =>
        _byId.TryGetValue((partial ?? throw new ArgumentNullException(nameof(partial))).Id, out PresentPartial? present) ? present.Source.Path : partial.Id;
}
