using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Following;
using PromptGen.Channels.Following.Keeping;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust.Storage;
using Xunit;

namespace PromptGen.Channels.Tests.Following.Support;

/// <summary>A follower without a clock of its own, and what it is made of; it can be started anew as the next process would be.</summary>
internal sealed class Follow
{
    private readonly IChannelFeed[] _feeds;

    public Follow(Publisher publisher, App? app = null, IStoreDisk? disk = null, IKeptFiles? seed = null, params IChannelFeed[] feeds)
    {
        Publisher = publisher;
        App = app ?? new App();
        Disk = disk;
        Seed = seed;
        Feed = new PublisherFeed(publisher);
        _feeds = feeds.Length == 0 ? [Feed] : feeds;
        Follower = Open();
    }

    public Publisher Publisher { get; }

    public App App { get; private set; }

    public IStoreDisk? Disk { get; }

    public IKeptFiles? Seed { get; set; }

    public PublisherFeed Feed { get; }

    public ChannelFollower Follower { get; private set; }

    public PromptRuntime Runtime { get; } = PromptRuntime.CreateIsolated();

    public DateTimeOffset Now { get; set; } = Repository.Start;

    public bool MayFollowDrafts { get; init; }

    public List<ChannelLogEntry> Log { get; } = [];

    public ChannelStatus Status => StatusReport.Of(Settings, Follower.View, Runtime, Now);

    private FollowSettings Settings => new("production", Publisher.Channel, MayFollowDrafts, App.Prompts, Publisher.Root);

    /// <summary>Polls, and says that it has to succeed.</summary>
    public async Task<Follow> Refreshed()
    {
        Assert.Null(await Refresh());
        return this;
    }

    public async Task<string?> Refresh() => await Follower.RefreshAsync(Now, CancellationToken.None);

    /// <summary>Polls, and says that it has to fail for this reason.</summary>
    public async Task<Follow> Failed(string reason)
    {
        Assert.Contains(reason, await Refresh(), StringComparison.Ordinal);
        return this;
    }

    /// <summary>Ends the process and starts the next, without asking a source.</summary>
    public async Task<Follow> Restarted(App? app = null)
    {
        App = app ?? new App([.. App.Prompts.Select(p => p.Id)]);
        Log.Clear();
        Follower = Open();
        await Follower.StartAsync(Now, CancellationToken.None);
        return this;
    }

    /// <summary>What has been said of a kind since the start.</summary>
    public IReadOnlyList<string> Said(ChannelEvent kind) => [.. Log.Where(e => e.Event == kind).Select(e => e.Message)];

    private ChannelFollower Open() =>
        new(Settings, Disk is null ? null : new ChannelCache("/app", Disk), Seed, _feeds, table => App.Use(table), new FollowLog(Publisher.Channel, Log.Add), Now);
}
