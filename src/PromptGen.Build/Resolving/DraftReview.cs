using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;

namespace PromptGen.Build.Resolving;

/// <summary>The drafts that the inner loop compiles: a warning for each, and what is wrong with it and with what it includes.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="choices">The drafts that are compiled.</param>
internal sealed class DraftReview(PromptCatalogue catalogue, IReadOnlyList<DraftChoice> choices)
{
    private readonly HashSet<PromptId> _ids = [.. choices.Select(c => c.Draft.Id)];

    /// <summary>The drafts' files.</summary>
    public IEnumerable<PromptSource> Sources => choices.Select(c => c.Draft);

    /// <summary>Whether the draft of a prompt is compiled, and its pin is not.</summary>
    public bool Replace(PromptId id) => _ids.Contains(id);

    /// <summary>What there is to say.</summary>
    public IEnumerable<CatalogueDiagnostic> Review() => Concurrently.Select(choices, c => Review(c).ToArray()).SelectMany(f => f);

    private IEnumerable<CatalogueDiagnostic> Review(DraftChoice choice)
    {
        yield return choice.Finding;

        // Behind a broken front matter, findings in the body would be guesses.
        if (catalogue.IsBroken(choice.Draft.Path))
        {
            yield break;
        }

        CheckedPrompt draft = PromptCheck.Check(choice.Draft, catalogue.PartialsOf(choice.Draft));
        foreach (CatalogueDiagnostic finding in draft.Findings.Concat(draft.PartialFindings).Concat(CatalogueReview.Advice(draft)))
        {
            yield return finding;
        }
    }
}
