using PromptGen.Catalog.Identity;

namespace PromptGen.Generator.Selection;

/// <summary>The id and version that a closure pins.</summary>
/// <param name="Id">The partial.</param>
/// <param name="Version">Its version.</param>
internal sealed record PinnedName(PromptId Id, PromptVersion Version);
