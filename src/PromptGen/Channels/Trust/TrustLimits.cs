namespace PromptGen.Channels.Trust;

/// <summary>What a client takes at most, so that a hostile repository cannot use up memory, disk or time. Lengths are in bytes.</summary>
internal sealed record TrustLimits
{
    /// <summary>The limits that a client has when nothing else is said.</summary>
    public static TrustLimits Default { get; } = new();

    /// <summary>The length of a root.</summary>
    public int RootLength { get; init; } = 512 * 1024;

    /// <summary>The length of a timestamp.</summary>
    public int TimestampLength { get; init; } = 16 * 1024;

    /// <summary>The length of a snapshot, also when the timestamp allows more.</summary>
    public int SnapshotLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>The length of a targets role, also when the snapshot allows more.</summary>
    public int TargetsLength { get; init; } = 8 * 1024 * 1024;

    /// <summary>The length of a target, also when its role allows more.</summary>
    public int TargetLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>How deep objects and lists may lie in each other.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>How many keys one file may define.</summary>
    public int Keys { get; init; } = 1024;

    /// <summary>How many signatures one file may carry, and how many keys one role may name.</summary>
    public int Signatures { get; init; } = 128;

    /// <summary>How many roles one role may delegate to.</summary>
    public int Delegations { get; init; } = 16384;

    /// <summary>How many path patterns or hash prefixes one delegation may have.</summary>
    public int Paths { get; init; } = 4096;

    /// <summary>How many roots one refresh follows (Y of 5.3.3).</summary>
    public int RootsARefresh { get; init; } = 256;

    /// <summary>How many delegated roles one search visits (5.6.7.1).</summary>
    public int RolesASearch { get; init; } = 32;
}
