using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Drafts;

/// <summary>
/// Chooses in the inner loop between a prompt's draft and its pin. The draft is compiled while somebody works on it or on a partial that it includes, with the present text of every
/// partial; otherwise the pin is, whatever was released since.
/// </summary>
public static class DraftSelection
{
    /// <summary>Chooses for one prompt.</summary>
    /// <param name="draft">Its draft.</param>
    /// <param name="basis">The release it is compared with: the pinned one, else <see cref="VersionSelection.Latest"/>; null when there is none.</param>
    /// <param name="partials">The present texts of partials.</param>
    /// <returns>What to compile; null when nobody works on it.</returns>
    public static DraftChoice? Choose(IncludingText draft, PromptSource? basis, PresentPartials partials)
    {
        PromptSource source = (draft ?? throw new ArgumentNullException(nameof(draft))).Source;
        ValueList<PresentPartial> closure = (partials ?? throw new ArgumentNullException(nameof(partials))).Closure(draft.Includes);
        bool isChanged = !DraftEquality.IsUnchanged(source, basis);
        if (!isChanged && !closure.Any(p => p.IsEdited))
        {
            return null;
        }

        IncludePin[] pins = [.. closure.Where(p => !p.Id.Equals(source.Id)).Select(p => new IncludePin(p.Id, p.Version, p.Source.Digest))];
        var digest = Digest.Of(SourceText.From(ReleaseBuilder.TextOf(source, pins)));
        return new DraftChoice(source, DraftVersion.Of(basis?.Version, digest), digest, isChanged, closure, partials.Known);
    }

    /// <summary>Chooses for every prompt of a catalogue that is read as a whole.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="pins">The application's lock; null when it has none, or none that can be read.</param>
    /// <returns>The drafts to compile, in order of their ids.</returns>
    public static IReadOnlyList<DraftChoice> Choose(PromptCatalogue catalogue, LockFile? pins)
    {
        PresentPartials partials = (catalogue ?? throw new ArgumentNullException(nameof(catalogue))).Present;
        var pinned = (pins?.Entries ?? ValueList<LockEntry>.Empty).ToDictionary(e => e.Id, e => e.Resolved);
        var choices = new List<DraftChoice>();
        foreach (CataloguePrompt prompt in catalogue.Prompts)
        {
            if (prompt.Draft is { } draft && draft.DeclaredKind != PromptKind.Partial)
            {
                PromptSource? basis = pinned.TryGetValue(prompt.Id, out PromptVersion? version) ? prompt.Find(version) : null;
                // Most drafts are what was released: their bodies need not be looked into unless a partial is being edited.
                if ((partials.AnyIsEdited || !DraftEquality.IsUnchanged(draft, basis ?? prompt.Latest)) && Choose(IncludingText.Of(draft), basis ?? prompt.Latest, partials) is { } choice)
                {
                    choices.Add(choice);
                }
            }
        }

        return choices;
    }
}
