using System;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Drafts;

/// <summary>Whether somebody is working on a draft, or it is what was released last.</summary>
public static class DraftEquality
{
    /// <summary>
    /// Whether a release of the draft with the closure of an earlier release would be that release's file again. What the closure's partials have become since plays no part, and neither do
    /// line breaks, which sources do not keep.
    /// </summary>
    /// <param name="draft">The working copy.</param>
    /// <param name="release">The release it is compared with; null when there is none, from which every draft differs.</param>
    public static bool IsUnchanged(PromptSource draft, PromptSource? release)
    {
        // A draft that declares a closure is wrong, however much it looks like the release that it was copied from.
        if (release is null || (draft ?? throw new ArgumentNullException(nameof(draft))).Pins is not null)
        {
            return false;
        }

        return ReleaseBuilder.TextOf(draft, release.Pins ?? ValueList<IncludePin>.Empty) == release.Source.Text;
    }
}
