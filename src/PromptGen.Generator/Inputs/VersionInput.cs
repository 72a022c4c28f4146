using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Inputs;

/// <summary>A released version's file, read alone: its front matter and digest; its body is left to the compiling step.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">The prompt it belongs to; null when its folder has no id for a name.</param>
/// <param name="Version">The version its name says; null when that is none.</param>
/// <param name="Source">The file as read; null when it could not be.</param>
/// <param name="HasErrors">Whether it may not be used for output.</param>
/// <param name="Diagnostics">What reading found.</param>
internal sealed record VersionInput(
    string Path,
    PromptId? Id,
    PromptVersion? Version,
    PromptSource? Source,
    bool HasErrors,
    ValueList<CatalogueDiagnostic> Diagnostics);
