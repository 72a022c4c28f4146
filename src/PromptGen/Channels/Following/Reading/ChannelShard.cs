using System.Collections.Generic;

namespace PromptGen.Channels.Following.Reading;

/// <summary>One shard of a channel.</summary>
/// <param name="Pointers">What it says of its prompts, by id.</param>
internal sealed record ChannelShard(IReadOnlyDictionary<string, ChannelPointer> Pointers);
