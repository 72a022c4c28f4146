using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>
/// One step down the delegations: a role as one particular file of another trusts it. The same role reached from elsewhere is another
/// step with its own keys, so that what one delegation's keys signed never counts for another's.
/// </summary>
/// <param name="Delegator">The trusted file that delegates.</param>
/// <param name="Role">The role that it delegates to.</param>
internal sealed record DelegationStep(SignedMetadata<TargetsMetadata> Delegator, string Role);
