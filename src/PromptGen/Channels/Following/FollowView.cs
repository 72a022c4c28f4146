using System;
using System.Collections.Generic;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Following.States;

namespace PromptGen.Channels.Following;

/// <summary>What a follower knows after a poll: a value for whoever wants to look, while the next poll is under way.</summary>
internal sealed record FollowView
{
    /// <summary>What is served of the channel; null for nothing.</summary>
    public FollowedPointers? Pointers { get; init; }

    /// <summary>The stops that are known.</summary>
    public FollowedStops Stops { get; init; } = FollowedStops.None;

    /// <summary>The stops that hold: also those of a state that could only be had in part.</summary>
    public ChannelStops EffectiveStops { get; init; } = ChannelStops.None;

    /// <summary>The compiled prompts.</summary>
    public required IReadOnlyList<FollowedPrompt> Prompts { get; init; }

    /// <summary>Where what is served came from.</summary>
    public ChannelOrigin Origin { get; init; }

    /// <summary>The source that confirmed it last; null when none has.</summary>
    public string? Source { get; init; }

    /// <summary>When the state that is served was taken.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>When a source last said that it is the current one.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When the timestamp was taken that is trusted.</summary>
    public DateTimeOffset? TimestampAt { get; init; }

    /// <summary>Why the last poll failed; null when it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>Since when polls have failed.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How many polls have come to their end, and how many have failed.</summary>
    public (long Succeeded, long Failed) Polls { get; init; }

    /// <summary>How many versions have been refused, each counted once for a prompt.</summary>
    public long Refusals { get; init; }

    /// <summary>Why the folder could not take the last state; null when it could.</summary>
    public string? CacheProblem { get; init; }

    /// <summary>The state without what is said of a channel, for a client that has just begun.</summary>
    public static FollowView Begin(IReadOnlyList<PromptDescriptor> prompts, DateTimeOffset now)
    {
        List<FollowedPrompt> baked = [];
        foreach (PromptDescriptor prompt in prompts)
        {
            baked.Add(FollowedPrompt.Baked(prompt, now));
        }

        return new FollowView { Prompts = baked };
    }
}
