using System.Collections.Generic;

namespace PromptGen.Channels.Following.Reading;

/// <summary>Everything that one state of a channel's role names: what the channel says of every prompt that the application compiled.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Note">What people say of this state.</param>
/// <param name="Shards">All its shards in order.</param>
internal sealed record ChannelPointers(string Channel, StateNote Note, IReadOnlyList<ChannelShard> Shards)
{
    /// <summary>What it says of a prompt that the application compiled; null for nothing.</summary>
    public ChannelPointer? Find(string id) => Shards[ShardLayout.IndexOf(id, Shards.Count)].Pointers.GetValueOrDefault(id);
}
