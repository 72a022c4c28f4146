namespace PromptGen.Channels;

/// <summary>What can happen to a <see cref="ChannelClient"/>.</summary>
public enum ChannelEvent
{
    /// <summary>A state is served that an earlier process kept or that was embedded at build.</summary>
    StateStarted = 1,

    /// <summary>A new state of the channel is served.</summary>
    StateTaken = 2,

    /// <summary>A poll failed, for another reason than the one before; what is served stays.</summary>
    RefreshFailed = 3,

    /// <summary>A poll succeeded after others had failed.</summary>
    RefreshRecovered = 4,

    /// <summary>A version that the channel selects may not serve.</summary>
    VersionRefused = 5,

    /// <summary>A version threw while it rendered, and serves no more.</summary>
    VersionQuarantined = 6,

    /// <summary>The channel selects an older version than the compiled one, and serves it.</summary>
    OlderThanBaked = 7,

    /// <summary>The client's folder could not take the last state.</summary>
    CacheFailed = 8,
}
