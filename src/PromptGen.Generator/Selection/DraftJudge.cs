using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Selection;

/// <summary>Decides what becomes of a draft. One with mistakes is still compiled in place of its pin: a build that fell back to the pin would show yesterday's text as today's.</summary>
internal static class DraftJudge
{
    private static readonly DraftVerdict Nothing = new(null, null, ValueList<CatalogueDiagnostic>.Empty);

    /// <summary>Decides.</summary>
    public static DraftVerdict Judge(ComparedDraft draft, PresentPartials partials, bool isLocked)
    {
        if (draft.Id is null)
        {
            // A misplaced file: nobody can know whose it is.
            return isLocked ? Nothing : new DraftVerdict(null, null, draft.Input.Diagnostics);
        }

        if (draft.Input.Text is not { } text)
        {
            return new DraftVerdict(draft.Id, null, draft.Input.Diagnostics);
        }

        if (draft.IsPartial)
        {
            // Prompts that include it compile it.
            return draft.Edited is null ? Nothing : new DraftVerdict(draft.Id, null, draft.Input.Diagnostics);
        }

        if (DraftSelection.Choose(text, draft.Basis, partials) is not { } choice)
        {
            return Nothing;
        }

        var diagnostics = new List<CatalogueDiagnostic>(draft.Input.Diagnostics) { choice.Finding };
        var prompt = new PromptInput(text.Source, ValueList<PromptSource>.Empty, draft.Description, Reason: null, Deprecation: null, IsUsable: !draft.Input.HasErrors) { Draft = choice };
        return new DraftVerdict(draft.Id, prompt, new ValueList<CatalogueDiagnostic>(diagnostics));
    }
}
