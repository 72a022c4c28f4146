using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust;

/// <summary>What loading a delegated role came to.</summary>
/// <param name="Role">The role; null when there is none.</param>
/// <param name="IsDelegated">Whether the top-level targets role delegates to it.</param>
/// <param name="Refusal">Why there is none; null when there is.</param>
/// <param name="StoreProblem">Why its file could not be stored; null when it could.</param>
internal sealed record RoleOutcome(SignedMetadata<TargetsMetadata>? Role, bool IsDelegated, TrustRefusal? Refusal, string? StoreProblem);
