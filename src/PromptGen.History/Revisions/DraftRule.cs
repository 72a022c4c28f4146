using System;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Drafts;

namespace PromptGen.History.Revisions;

/// <summary>Compares a draft with the newest release by its own text; that a partial has a newer release is no change of the draft.</summary>
public static class DraftRule
{
    /// <summary>How the draft of a prompt stands.</summary>
    public static DraftState StateOf(CataloguePrompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        if (prompt.Draft is not { } draft)
        {
            return DraftState.None;
        }

        if (RevisionReader.NewestOf(prompt) is not { } version)
        {
            return DraftState.Unreleased;
        }

        return DraftEquality.IsUnchanged(draft, prompt.Find(version)) ? DraftState.Unchanged : DraftState.Changed;
    }
}
