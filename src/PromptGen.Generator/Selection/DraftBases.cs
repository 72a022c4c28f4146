using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Selection;

/// <summary>The files of the releases that drafts go on from. An edit to a draft leaves it as it is.</summary>
internal sealed class DraftBases
{
    private readonly BasisVersions _versions;
    private readonly Dictionary<(PromptId Id, PromptVersion Version), IncludingText> _texts = [];

    /// <summary>Indexes the files.</summary>
    public DraftBases(BasisVersions versions, ValueList<IncludingText> texts)
    {
        _versions = versions;
        foreach (IncludingText text in texts)
        {
            _texts[(text.Source.Id, text.Source.Version!)] = text;
        }
    }

    /// <summary>The prompts that have a manifest.</summary>
    public IEnumerable<PromptId> Ids => _versions.Ids;

    /// <summary>The newest release of every partial.</summary>
    public IEnumerable<PresentPartial> Partials => _texts.Values
        .Where(t => t.Source.Header.DeclaredKind == PromptKind.Partial && t.Source.Version!.Equals(_versions.Of(t.Source.Id)?.Latest)).Select(PresentPartial.OfRelease);

    /// <summary>What a prompt's draft goes on from.</summary>
    public DraftBasis Of(PromptId id) => _versions.Of(id) is { } known
        ? new DraftBasis(known.Manifest, Find(id, known.Pinned)?.Source, Find(id, known.Latest))
        : DraftBasis.None;

    private IncludingText? Find(PromptId id, PromptVersion? version) =>
        version is not null && _texts.TryGetValue((id, version), out IncludingText? text) ? text : null;
}
