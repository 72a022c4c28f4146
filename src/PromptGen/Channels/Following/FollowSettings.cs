using System;
using System.Collections.Generic;
using PromptGen.Channels.Trust;

namespace PromptGen.Channels.Following;

/// <summary>What is followed, and by whom.</summary>
/// <param name="Environment">The environment; a repository of another is refused.</param>
/// <param name="Channel">The channel.</param>
/// <param name="MayFollowDrafts">Whether a channel that may carry drafts is followed.</param>
/// <param name="Prompts">The prompts that the application compiled.</param>
/// <param name="Root">The root that came with the application.</param>
internal sealed record FollowSettings(string Environment, string Channel, bool MayFollowDrafts, IReadOnlyList<PromptDescriptor> Prompts, ReadOnlyMemory<byte> Root)
{
    /// <summary>What is taken at most.</summary>
    public TrustLimits Limits { get; init; } = TrustLimits.Default;
}
