using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>One line of a released version's closure: the exact text of one partial that it includes, directly or through others.</summary>
/// <param name="Id">The partial.</param>
/// <param name="Version">Its released version.</param>
/// <param name="Digest">The digest of that version's file.</param>
public sealed record IncludePin(PromptId Id, PromptVersion Version, Digest Digest);
