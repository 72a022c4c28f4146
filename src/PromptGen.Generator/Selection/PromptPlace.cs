using PromptGen.Catalog.Identity;

namespace PromptGen.Generator.Selection;

/// <summary>That a prompt has a file; no edit to the file's text changes that.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="IsReleased">Whether the file is a released version; a draft otherwise.</param>
/// <param name="IsPartial">Whether the file says that the prompt is a partial; drafts are not asked.</param>
internal sealed record PromptPlace(PromptId Id, bool IsReleased, bool IsPartial);
