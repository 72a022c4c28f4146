using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Following.States;

/// <summary>Where a channel says something of a prompt: the signed proof that it selected a version.</summary>
/// <param name="Trusted">The channel's role.</param>
/// <param name="Shard">The shard of the prompt.</param>
internal sealed record SelectionProof(TrustedRole Trusted, TargetFile Shard);
