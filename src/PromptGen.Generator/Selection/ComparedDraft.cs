using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Generator.Inputs;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Selection;

/// <summary>A draft beside what it goes on from; other drafts play no part yet.</summary>
/// <param name="Input">The draft.</param>
/// <param name="Basis">The release that a prompt's draft is compared with: the pinned one, else the newest.</param>
/// <param name="Description">What the prompt is for; null when not said.</param>
/// <param name="Edited">The draft of a partial that somebody works on; null of everything else.</param>
internal sealed record ComparedDraft(DraftInput Input, PromptSource? Basis, string? Description, PresentPartial? Edited)
{
    /// <summary>Whether the draft is a partial's.</summary>
    public bool IsPartial => Input.Text?.Source.Header.DeclaredKind == PromptKind.Partial;

    /// <summary>The prompt; null when the file lies where no draft does.</summary>
    public PromptId? Id => Input.Id;

    /// <summary>Compares a draft.</summary>
    public static ComparedDraft Compare(DraftInput input, DraftBases bases)
    {
        DraftBasis basis = input.Id is null ? DraftBasis.None : bases.Of(input.Id);
        PresentPartial? present = input.Text is { Source.Header.DeclaredKind: PromptKind.Partial } text ? PresentPartial.Choose(text, basis.Latest) : null;
        return new ComparedDraft(input, basis.Pinned ?? basis.Latest?.Source, basis.Manifest.Description, present is { IsEdited: true } ? present : null);
    }
}
