using PromptGen.Catalog.Identity;

namespace PromptGen.Generator.Selection;

/// <summary>That there is a prompt; no edit to a file's text changes that.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="IsReleased">Whether there is a released version of it.</param>
/// <param name="IsPartial">Whether a released version says that the prompt is a partial; null where only a name was seen, in the list of the catalogue's prompts or as a draft's.</param>
internal sealed record PromptPlace(PromptId Id, bool IsReleased, bool? IsPartial);
