using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Selection;

/// <summary>
/// One prompt, ready to compile: the selected version's file or the draft, what it includes and what its manifest adds. Nothing that another prompt holds is in it.
/// </summary>
/// <param name="Source">The file.</param>
/// <param name="Closure">The files that a released version's closure pins and that exist; a draft's choice holds what it includes.</param>
/// <param name="Description">What the prompt is for; null when not said.</param>
/// <param name="Reason">Why this version was released; null when not said.</param>
/// <param name="Deprecation">What to tell callers, since this version is deprecated; null when it is not.</param>
/// <param name="IsUsable">Whether reading it found no error.</param>
internal sealed record PromptInput(PromptSource Source, ValueList<PromptSource> Closure, string? Description, string? Reason, string? Deprecation, bool IsUsable)
{
    /// <summary>The choice by which this is a draft; null of a released version.</summary>
    public DraftChoice? Draft { get; init; }

    /// <summary>The version that renderings say they are of.</summary>
    public PromptVersion Version => Draft?.Version ?? Source.Version!;

    /// <summary>Its digest.</summary>
    public Digest Digest => Draft?.Digest ?? Source.Digest;

    /// <summary>Whether callers get an accessor of it, unless something is wrong.</summary>
    public bool HasAccessor => Source.Header.DeclaredKind != PromptKind.Partial;
}
