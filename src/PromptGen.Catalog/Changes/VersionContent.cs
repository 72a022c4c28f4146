using System;
using PromptGen.Catalog.FrontMatter;
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
    /// <summary>The content of a released file, or of a draft with the closure that its release would have.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">The prompt's kind, once the body has shown it.</param>
    public static VersionContent Of(PromptSource source, PromptKind kind) => new(
        (source ?? throw new ArgumentNullException(nameof(source))).Header.ToContract(kind),
        source.Body,
        source.Header.Includes ?? ValueList<IncludePin>.Empty,
        source.Source.Text.Substring(0, source.BodyStart));
}
