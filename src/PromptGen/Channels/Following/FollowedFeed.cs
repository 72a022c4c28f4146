using System;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Following;

/// <summary>A source, with what was had from it last when everything was.</summary>
/// <param name="feed">The source.</param>
internal sealed class FollowedFeed(IChannelFeed feed)
{
    // Between two whole checks nothing but the timestamp is asked for, and a root that changed alone is not seen.
    private static readonly TimeSpan CheckEvery = TimeSpan.FromHours(1);

    private DateTimeOffset _checkedAt;

    /// <summary>The source.</summary>
    public IChannelFeed Feed => feed;

    /// <summary>What to ask by whether it has changed; null to ask for all.</summary>
    public string? Tag { get; private set; }

    /// <summary>The timestamp of which everything is in; null for none.</summary>
    public ReadOnlyMemory<byte>? Seen { get; private set; }

    /// <summary>Whether an answer is the timestamp of which everything is in.</summary>
    public bool IsSeen(FetchedFile answer) =>
        Seen is { } seen && (answer.IsUnchanged || (answer.Bytes is { } bytes && bytes.Span.SequenceEqual(seen.Span)));

    /// <summary>Whether a whole check is due though the timestamp has not changed.</summary>
    public bool IsDue(DateTimeOffset now) => now < _checkedAt || now - _checkedAt >= CheckEvery;

    /// <summary>Remembers that everything is in.</summary>
    public void Finish(ReadOnlyMemory<byte> timestamp, string? tag, DateTimeOffset now)
    {
        Seen = timestamp;
        Tag = tag;
        _checkedAt = now;
    }

    /// <summary>Forgets it, so that the next poll asks for everything again.</summary>
    public void Reopen()
    {
        Seen = null;
        Tag = null;
    }
}
