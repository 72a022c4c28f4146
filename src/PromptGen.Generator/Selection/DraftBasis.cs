using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;

namespace PromptGen.Generator.Selection;

/// <summary>What a prompt's draft goes on from.</summary>
/// <param name="Manifest">The prompt's record.</param>
/// <param name="Pinned">The pinned version's file; null when the prompt is not pinned, or the file is not there.</param>
/// <param name="Latest">The newest release's file; null when there is none.</param>
internal sealed record DraftBasis(Manifest Manifest, PromptSource? Pinned, IncludingText? Latest)
{
    /// <summary>What is known of a prompt that was never released.</summary>
    public static DraftBasis None { get; } = new(Manifest.Empty, null, null);
}
