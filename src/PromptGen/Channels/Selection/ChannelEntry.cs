namespace PromptGen.Channels.Selection;

/// <summary>What a channel says of one prompt: a version, a split of versions, or that it is stopped. Exactly one of the three.</summary>
internal sealed record ChannelEntry
{
    private ChannelEntry()
    {
    }

    /// <summary>The entry that says: serve what is baked.</summary>
    public static ChannelEntry Stopped { get; } = new();

    /// <summary>The version that everyone gets; null when it is another kind of entry.</summary>
    public VersionReference? Version { get; private init; }

    /// <summary>The split; null when it is another kind of entry.</summary>
    public Split? Split { get; private init; }

    /// <summary>Whether the prompt is stopped.</summary>
    public bool IsStopped => Version is null && Split is null;

    /// <summary>An entry that names a version.</summary>
    public static ChannelEntry Of(VersionReference version) => new() { Version = version };

    /// <summary>An entry that names a split.</summary>
    public static ChannelEntry Of(Split split) => new() { Split = split };
}
