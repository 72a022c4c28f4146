using PromptGen.Channels.Selection;

namespace PromptGen.Channels.Following.Reading;

/// <summary>What a channel says of one prompt, and to which applications.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Baked">The compiled versions of the applications that it says it to; null for all. Others go on as if it said nothing.</param>
internal sealed record ChannelPointer(ChannelEntry Entry, BakedRange? Baked)
{
    /// <summary>What it says to an application; null for nothing.</summary>
    /// <param name="bakedVersion">The version that the application compiled.</param>
    public ChannelEntry? For(string bakedVersion) => Baked is null || Baked.Contains(bakedVersion) ? Entry : null;
}
