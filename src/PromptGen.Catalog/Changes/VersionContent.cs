using System;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Changes;

/// <summary>All that a version is: what is compared to derive a bump.</summary>
/// <param name="Contract">What callers supply and get.</param>
/// <param name="Body">The template's text.</param>
/// <param name="Includes">The closure.</param>
/// <param name="FrontMatter">The text before the body, as written.</param>
public sealed record VersionContent(PromptContract Contract, string Body, ValueList<IncludePin> Includes, string FrontMatter)
{
    /// <summary>The content of a released file.</summary>
    /// <param name="released">The file.</param>
    /// <param name="kind">The prompt's kind, once the body has shown it.</param>
    public static VersionContent Of(PromptSource released, PromptKind kind) => new(
        (released ?? throw new ArgumentNullException(nameof(released))).Header.ToContract(kind),
        released.Body,
        released.Pins ?? ValueList<IncludePin>.Empty,
        released.Source.Text.Substring(0, released.BodyStart));

    /// <summary>The content that a draft's release has.</summary>
    /// <param name="draft">The working copy.</param>
    /// <param name="kind">The prompt's kind, once the body has shown it.</param>
    /// <param name="closure">The closure that its release gets.</param>
    public static VersionContent OfDraft(PromptSource draft, PromptKind kind, ValueList<IncludePin> closure)
    {
        string text = ReleaseBuilder.TextOf(draft, closure);
        return new VersionContent(draft.Header.ToContract(kind), draft.Body, closure, text.Substring(0, text.Length - draft.Body.Length));
    }
}
