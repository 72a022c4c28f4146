namespace PromptGen.Channels;

/// <summary>Where the state of a channel came from that is served.</summary>
public enum ChannelOrigin
{
    /// <summary>There is none: what was compiled is served.</summary>
    None,

    /// <summary>It was embedded when the application was built, and no source has confirmed it yet.</summary>
    Seed,

    /// <summary>It was kept by an earlier process, and no source has confirmed it yet.</summary>
    Cache,

    /// <summary>A source gave or confirmed it.</summary>
    Source,
}
