using System;
using System.Globalization;
using System.Linq;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Following.States;

namespace PromptGen.Channels.Following;

/// <summary>Puts together what a client says of itself: a function of what it knows and the time.</summary>
internal static class StatusReport
{
    /// <summary>Puts it together.</summary>
    /// <param name="settings">What is followed.</param>
    /// <param name="view">What is known.</param>
    /// <param name="runtime">What goes by it.</param>
    /// <param name="now">The time.</param>
    public static ChannelStatus Of(FollowSettings settings, FollowView view, PromptRuntime runtime, DateTimeOffset now)
    {
        TrustedRole? trusted = view.Pointers?.Plan.Trusted;
        StateNote? note = view.Pointers?.Pointers.Note;
        (ChannelHealth health, string? problem) = Health(view, now);
        return new ChannelStatus
        {
            Health = health,
            Problem = problem,
            Environment = settings.Environment,
            Channel = settings.Channel,
            Origin = view.Origin,
            Source = view.Source,
            IsStale = trusted is not null && (view.Origin != ChannelOrigin.Source || trusted.Expires <= now),
            Sequence = note?.Sequence,
            SignedAt = note?.At,
            Who = note?.Who,
            Reason = note?.Reason,
            Since = view.TakenAt,
            ConfirmedAt = view.ConfirmedAt,
            ExpiresAt = trusted?.Expires,
            LastFailure = view.Failure,
            FailingSince = view.FailingSince,
            Refreshes = view.Polls.Succeeded,
            FailedRefreshes = view.Polls.Failed,
            Refusals = view.Refusals,
            Quarantined = runtime.QuarantinedOverrides.Count,
            CacheProblem = view.CacheProblem,
            Prompts = [.. view.Prompts.Select(p => new PromptStatus(p, settings.Channel, p.Choice.Override is { } version && runtime.IsQuarantined(p.Prompt, version)))],
        };
    }

    private static (ChannelHealth Health, string? Problem) Health(FollowView view, DateTimeOffset now)
    {
        string cause = view.Failure is { } failure ? $" ({failure})" : "";
        if (view.Pointers is not { } pointers)
        {
            return (ChannelHealth.Unhealthy, "nothing is known of the channel, and what was compiled is served" + cause);
        }

        if (pointers.Plan.Trusted.Expires is var expires && expires <= now)
        {
            return (ChannelHealth.Degraded, $"the state that is served expired at {Time(expires)}" + cause);
        }

        if (view.Stops.Trusted is { } stops && stops.Expires <= now)
        {
            return (ChannelHealth.Degraded, $"what is known of stops expired at {Time(stops.Expires)}" + cause);
        }

        if (view.Origin != ChannelOrigin.Source)
        {
            return (ChannelHealth.Degraded, $"no source has confirmed the state that is served, which was {(view.Origin == ChannelOrigin.Seed ? "embedded at build" : "kept by an earlier process")}" + cause);
        }

        // Nobody renews it any more, or nobody lets the news through; there is as much time left to find out which.
        DateTimeOffset renewed = pointers.Plan.Trusted.State.Timestamp!.Role.Expires;
        return view.TimestampAt is { } taken && now - taken > (renewed - taken) / 2
            ? (ChannelHealth.Degraded, $"the timestamp of {Time(taken)} has not been renewed, and expires at {Time(renewed)}" + cause)
            : (ChannelHealth.Healthy, null);
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
