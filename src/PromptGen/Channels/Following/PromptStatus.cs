using System;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Selection;

namespace PromptGen.Channels;

/// <summary>What a <see cref="ChannelClient"/> knows of one compiled prompt.</summary>
public sealed class PromptStatus
{
    internal PromptStatus(FollowedPrompt prompt, string channel, bool isQuarantined)
    {
        VersionReference? serving = isQuarantined || prompt.Prompt.IsDraft ? null : prompt.Choice.Override;
        Prompt = prompt.Prompt;
        ServingVersion = serving?.Version ?? prompt.Prompt.BakedVersion;
        ServingDigest = serving?.Digest ?? prompt.Prompt.BakedDigest;
        Source = serving is null ? PromptSource.Baked : PromptSource.Channel;
        Channel = serving is null ? null : channel;
        SplitId = prompt.Entry?.Split?.Id;
        IsStopped = prompt.Entry is { IsStopped: true };
        IsQuarantined = isQuarantined;
        IsOlderThanBaked = serving is not null && ReleaseNumber.IsOlder(serving.Version, prompt.Prompt.BakedVersion);
        Since = prompt.Since;
        LastRefusal = prompt.LastRefusal;
        LastRefusedAt = prompt.LastRefusedAt;
    }

    /// <summary>The compiled prompt.</summary>
    public PromptDescriptor Prompt { get; }

    /// <summary>The version that serves a call; in a split, one that gives no key.</summary>
    public string ServingVersion { get; }

    /// <summary>The digest of <see cref="ServingVersion"/>.</summary>
    public string ServingDigest { get; }

    /// <summary>Where <see cref="ServingVersion"/> comes from.</summary>
    public PromptSource Source { get; }

    /// <summary>The channel that selected it; null when what was compiled serves.</summary>
    public string? Channel { get; }

    /// <summary>The split that the channel deals its calls by; null for none.</summary>
    public string? SplitId { get; }

    /// <summary>Whether the channel says to serve what was compiled.</summary>
    public bool IsStopped { get; }

    /// <summary>Whether the version that the channel selects failed while it rendered.</summary>
    public bool IsQuarantined { get; }

    /// <summary>Whether the channel serves an older version than the compiled one.</summary>
    public bool IsOlderThanBaked { get; }

    /// <summary>Since when <see cref="ServingVersion"/> serves in this process.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>Why a version was last refused; null when none was.</summary>
    public string? LastRefusal { get; }

    /// <summary>When it was.</summary>
    public DateTimeOffset? LastRefusedAt { get; }
}
