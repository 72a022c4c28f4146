namespace PromptGen.Channels;

/// <summary>How a channel is followed.</summary>
public enum ChannelHealth
{
    /// <summary>What is served is what the channel says, and will not be out of date soon.</summary>
    Healthy,

    /// <summary>What is served may be out of date: it is not confirmed, has expired, or more than half of its time is over and nothing newer has come.</summary>
    Degraded,

    /// <summary>Nothing is known of the channel: what was compiled is served.</summary>
    Unhealthy,
}
