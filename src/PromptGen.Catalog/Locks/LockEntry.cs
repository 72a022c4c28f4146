using PromptGen.Catalog.Identity;

namespace PromptGen.Catalog.Locks;

/// <summary>A pin: the exact version and digest of one prompt that an application compiles.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Requested">What a person asked for: an exact version, a range in NuGet's notation, or <c>channel:NAME</c>; kept for tools, not used to select.</param>
/// <param name="Resolved">The version that is compiled.</param>
/// <param name="Digest">The digest that version must have.</param>
/// <param name="AllowPrerelease">Whether a person agreed to compile a pre-release.</param>
public sealed record LockEntry(PromptId Id, string Requested, PromptVersion Resolved, Digest Digest, bool AllowPrerelease = false);
