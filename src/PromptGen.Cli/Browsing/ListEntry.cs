using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.History.Revisions;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Browsing;

// Not the runtime's, which says where a rendered prompt came from.
using PromptSource = PromptGen.Catalog.FrontMatter.PromptSource;

/// <summary>A prompt in a list.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Kind">The kind of its newest release, else of its draft; null when neither can be read.</param>
/// <param name="Newest">Its newest release; null when there is none.</param>
/// <param name="Draft">How its draft stands.</param>
/// <param name="Pinned">The version that the lock pins; null when it pins none.</param>
/// <param name="Manifest">What its manifest says.</param>
internal sealed record ListEntry(PromptId Id, PromptKind? Kind, PromptVersion? Newest, DraftState Draft, PromptVersion? Pinned, Manifest Manifest)
{
    /// <summary>Looks at one prompt.</summary>
    public static ListEntry Of(RevisionReader reader, CataloguePrompt prompt, LockFile? lockFile)
    {
        PromptVersion? newest = RevisionReader.NewestOf(prompt);
        PromptSource? source = newest is null ? prompt.Draft : prompt.Find(newest);
        return new ListEntry(
            prompt.Id,
            source is null ? null : reader.KindOf(source),
            newest,
            DraftRule.StateOf(prompt),
            lockFile?.Find(prompt.Id)?.Resolved,
            prompt.Manifest?.Manifest ?? Manifest.Empty);
    }
}
