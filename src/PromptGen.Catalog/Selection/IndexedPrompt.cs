using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Selection;

/// <summary>A prompt as the names of files and folders show it.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Root">The catalogue folder that holds it.</param>
/// <param name="HasDraft">Whether it has a draft.</param>
/// <param name="IsReleased">Whether it has a folder of released versions.</param>
public sealed record IndexedPrompt(PromptId Id, string Root, bool HasDraft, bool IsReleased);
