using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust;

/// <summary>What looking for a target came to.</summary>
/// <param name="Target">The target; null when there is none.</param>
/// <param name="Role">The role that vouches for it.</param>
/// <param name="Refusal">Why there is none; null when there is.</param>
/// <param name="StoreProblem">Why a role's file could not be stored; null when it could.</param>
internal sealed record TargetOutcome(TargetFile? Target, string? Role, TrustRefusal? Refusal, string? StoreProblem);
