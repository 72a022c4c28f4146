using System;
using System.Collections.Generic;

namespace PromptGen.Channels;

/// <summary>What a <see cref="ChannelClient"/> knows at one moment. It does not change; ask the client again for a later one.</summary>
public sealed class ChannelStatus
{
    internal ChannelStatus()
    {
    }

    /// <summary>How the channel is followed.</summary>
    public ChannelHealth Health { get; internal init; }

    /// <summary>Why it is not better than that; null when it is healthy.</summary>
    public string? Problem { get; internal init; }

    /// <summary>The environment.</summary>
    public string Environment { get; internal init; } = "";

    /// <summary>The channel.</summary>
    public string Channel { get; internal init; } = "";

    /// <summary>Where the state came from that is served.</summary>
    public ChannelOrigin Origin { get; internal init; }

    /// <summary>The source that gave or confirmed it last; null when none has.</summary>
    public string? Source { get; internal init; }

    /// <summary>Whether the state that is served may be out of date: no source has confirmed it, or it has expired.</summary>
    public bool IsStale { get; internal init; }

    /// <summary>The number of the state that is served; null when there is none.</summary>
    public long? Sequence { get; internal init; }

    /// <summary>When it was signed, by the signer's clock.</summary>
    public DateTimeOffset? SignedAt { get; internal init; }

    /// <summary>Who made it.</summary>
    public string? Who { get; internal init; }

    /// <summary>Why.</summary>
    public string? Reason { get; internal init; }

    /// <summary>Since when it is served.</summary>
    public DateTimeOffset? Since { get; internal init; }

    /// <summary>When a source last said that it is the current one.</summary>
    public DateTimeOffset? ConfirmedAt { get; internal init; }

    /// <summary>When it expires, unless it is renewed.</summary>
    public DateTimeOffset? ExpiresAt { get; internal init; }

    /// <summary>Why the last poll failed; null when it did not.</summary>
    public string? LastFailure { get; internal init; }

    /// <summary>Since when polls have failed; null when the last one did not.</summary>
    public DateTimeOffset? FailingSince { get; internal init; }

    /// <summary>How many polls have come to their end.</summary>
    public long Refreshes { get; internal init; }

    /// <summary>How many polls have failed.</summary>
    public long FailedRefreshes { get; internal init; }

    /// <summary>How many versions have been refused, each counted once for a prompt.</summary>
    public long Refusals { get; internal init; }

    /// <summary>How many versions have failed while they rendered.</summary>
    public long Quarantined { get; internal init; }

    /// <summary>Why the client's folder could not take the last state; null when it could.</summary>
    public string? CacheProblem { get; internal init; }

    /// <summary>The compiled prompts.</summary>
    public IReadOnlyList<PromptStatus> Prompts { get; internal init; } = [];
}
