using PromptGen.Catalog.Identity;

namespace PromptGen.Generator.Selection;

/// <summary>That a released file exists; no edit to it changes that.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Version">The version.</param>
/// <param name="Path">The file.</param>
internal sealed record ReleasePlace(PromptId Id, PromptVersion Version, string Path);
