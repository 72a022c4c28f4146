using System.Collections.Generic;

namespace PromptGen.Channels.Following.Reading;

/// <summary>One shard of a channel.</summary>
/// <param name="Pointers">What it says of the prompts that were asked for, by id.</param>
internal sealed record ChannelShard(IReadOnlyDictionary<string, ChannelPointer> Pointers)
{
    /// <summary>A shard that is in and was not read, since nobody here asks for any of its prompts.</summary>
    public static ChannelShard PassedOver { get; } = new(new Dictionary<string, ChannelPointer>());
}
