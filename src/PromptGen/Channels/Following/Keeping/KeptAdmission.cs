using PromptGen.Channels.Following.States;
using PromptGen.Channels.Selection;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>A version that served in place of one that may not.</summary>
/// <param name="Version">The version.</param>
/// <param name="In">Where the channel selected it.</param>
internal sealed record KeptAdmission(VersionReference Version, SelectionProof In);
