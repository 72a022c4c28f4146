using System;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Drafts;

/// <summary>The text that a partial has in the inner loop: its draft while somebody works on it, else its newest release.</summary>
/// <param name="Source">The file.</param>
/// <param name="Version">The release's version, or the draft's.</param>
/// <param name="Includes">What its body includes.</param>
public sealed record PresentPartial(PromptSource Source, PromptVersion Version, ValueList<PromptId> Includes)
{
    /// <summary>The partial.</summary>
    public PromptId Id => Source.Id;

    /// <summary>Whether it is a draft that differs from the newest release.</summary>
    public bool IsEdited => Source.IsDraft;

    /// <summary>It as an including template meets it.</summary>
    public PartialSource ToPartialSource() => new(Id.Value, Version.ToString(), Source.Source, Source.BodyStart, Source.Header.ToContract(PromptKind.Partial));

    /// <summary>Chooses between draft and newest release.</summary>
    /// <param name="draft">The draft; null when there is none that can be read.</param>
    /// <param name="newest">The newest release; null when there is none.</param>
    /// <returns>The present text; null when there is neither.</returns>
    public static PresentPartial? Choose(IncludingText? draft, IncludingText? newest)
    {
        if (draft is not null && !DraftEquality.IsUnchanged(draft.Source, newest?.Source))
        {
            return OfDraft(draft, newest?.Source.Version);
        }

        return newest is null ? null : OfRelease(newest);
    }

    /// <summary>A draft that somebody works on.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="basis">The newest release; null when there is none.</param>
    public static PresentPartial OfDraft(IncludingText draft, PromptVersion? basis)
    {
        PromptSource source = (draft ?? throw new ArgumentNullException(nameof(draft))).Source;
        return new PresentPartial(source, DraftVersion.Of(basis, source.Digest), draft.Includes);
    }

    /// <summary>A release.</summary>
    public static PresentPartial OfRelease(IncludingText release) =>
        new((release ?? throw new ArgumentNullException(nameof(release))).Source, release.Source.Version!, release.Includes);
}
