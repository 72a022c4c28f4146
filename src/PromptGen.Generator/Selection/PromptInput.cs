using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Generator.Selection;

/// <summary>
/// One prompt, ready to compile: the selected version's file, the files of its closure and what its manifest adds. Nothing that another prompt holds is in it.
/// </summary>
/// <param name="Source">The selected version's file.</param>
/// <param name="Closure">The files that its closure pins and that exist.</param>
/// <param name="Description">What the prompt is for; null when not said.</param>
/// <param name="Reason">Why this version was released; null when not said.</param>
/// <param name="Deprecation">What to tell callers, since this version is deprecated; null when it is not.</param>
/// <param name="IsUsable">Whether reading it found no error.</param>
internal sealed record PromptInput(PromptSource Source, ValueList<PromptSource> Closure, string? Description, string? Reason, string? Deprecation, bool IsUsable)
{
    /// <summary>Whether callers get an accessor of it, unless something is wrong.</summary>
    public bool HasAccessor => Source.Header.DeclaredKind != PromptKind.Partial;
}
