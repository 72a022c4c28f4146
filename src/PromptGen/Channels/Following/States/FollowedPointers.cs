using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Following.States;

/// <summary>A whole state of a channel, as it is served.</summary>
/// <param name="Plan">The role and the shards that it names.</param>
/// <param name="Pointers">What they say.</param>
internal sealed record FollowedPointers(ShardPlan Plan, ChannelPointers Pointers)
{
    /// <summary>Where the channel says what it says of a prompt.</summary>
    public SelectionProof SelectionOf(string id) => new(Plan.Trusted, Plan.Shards[ShardLayout.IndexOf(id, Plan.Shards.Count)]);

    /// <summary>The shard that is known of a target; null when its bytes are others.</summary>
    public ChannelShard? Known(int index, TargetFile target) =>
        index < Plan.Shards.Count && Plan.Shards[index] is var known && known.Path == target.Path && known.Length == target.Length && known.Hashes == target.Hashes
            ? Pointers.Shards[index]
            : null;
}
