using PromptGen.Channels.Selection;

namespace PromptGen.Channels.Following.Reading;

/// <summary>
/// What a client goes by: the pointers of its channel, and the stops. Each of the two is whole; they are signed apart, so that a stop is
/// effective also while a new state of the pointers cannot be had.
/// </summary>
/// <param name="Channel">The channel.</param>
/// <param name="Pointers">What it says; null while nothing is known of it.</param>
/// <param name="Stops">What is stopped.</param>
internal sealed record ChannelState(string Channel, ChannelPointers? Pointers, ChannelStops Stops)
{
    /// <summary>What holds for a compiled prompt; null for nothing. A stop wins over every pointer.</summary>
    public ChannelEntry? EntryOf(PromptDescriptor prompt) =>
        Stops.IsStopped(Channel, prompt.Id) ? ChannelEntry.Stopped : Pointers?.Find(prompt.Id)?.For(prompt.BakedVersion);
}
