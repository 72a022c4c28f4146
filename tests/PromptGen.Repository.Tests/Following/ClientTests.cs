using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels;
using PromptGen.Repository.Exporting;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Serving;
using PromptGen.Repository.Shards;
using PromptGen.Repository.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Repository.Tests.Following;

/// <summary>Applications that follow what this library writes, with nothing but the package's public types.</summary>
public sealed class ClientTests : IDisposable
{
    private const string Bot = "support-bot";

    private readonly TestRepository _repository = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("promptgen-client-").FullName;

    [Fact]
    public async Task WhatAReleaseManagerDoesIsServedWithTheNextPoll()
    {
        await using ChannelClient client = Client("stable");
        Assert.Equal(("1.0.0", null), await Served(client));

        _repository.Publish("stable", Bot, "1.1.0");
        Assert.Equal(("1.1.0", "stable"), await Served(client));
        Assert.Equal((2L, "Ana <ana@example.com>", "it reads better"), (client.Status.Sequence, client.Status.Who, client.Status.Reason));

        _repository.Publish("stable", Bot, "1.2.0");
        Assert.Equal(("1.2.0", "stable"), await Served(client));
        Rollback.Run(_repository.Access(), "stable", Bot, null, TestRepository.Note);
        Assert.Equal(("1.1.0", "stable"), await Served(client));

        SplitMove.Run(_repository.Access(), "stable", Bot, new SplitRequest("tone-1", new([("1.2.0", 900), ("1.1.0", 100)])), TestRepository.Note);
        Assert.Equal(("1.2.0", "stable"), await Served(client));
        Assert.Equal("tone-1", client.Status.Prompts[0].SplitId);

        StopMoves.Stop(_repository.Access(), [new Stop("stable", Bot)], TestRepository.Note);
        Assert.Equal(("1.0.0", null), await Served(client));
        StopMoves.Resume(_repository.Access(), [new Stop("stable", Bot)], TestRepository.Note);
        Assert.Equal(("1.2.0", "stable"), await Served(client));
    }

    [Fact]
    public async Task ChannelsDoNotTouchEachOtherAndDraftsStayOutOfProduction()
    {
        _repository.Publish("stable", Bot, "1.1.0");
        _repository.Publish("canary", Bot, "1.2.0");
        _repository.Publish("dev", Bot, "1.3.0");
        await using ChannelClient stable = Client("stable");
        await using ChannelClient canary = Client("canary");
        await using ChannelClient dev = Client("dev");
        await using ChannelClient development = Client("dev", o => o.IsProduction = false);

        Assert.Equal("1.1.0", (await Served(stable)).Version);
        Assert.Equal("1.2.0", (await Served(canary)).Version);
        Assert.Equal("1.3.0", (await Served(development)).Version);
        Assert.Contains("the channel 'dev' may carry drafts", (await dev.RefreshAsync(TestContext.Current.CancellationToken)).LastFailure, StringComparison.Ordinal);
        Assert.Equal("1.0.0", dev.Status.Prompts[0].ServingVersion);
    }

    [Fact]
    public async Task WhatTheScheduledJobRenewsStaysHealthyAndWhatItDoesNotDegradesAndExpires()
    {
        _repository.Publish("stable", Bot, "1.1.0");
        await using ChannelClient client = Client("stable");
        await Served(client);
        for (int day = 0; day < 40; day++)
        {
            _repository.Clock.Pass(TimeSpan.FromDays(1));
            Refresh.Run(_repository.Access("online"));
            await Served(client);
            Assert.Equal((ChannelHealth.Healthy, null), (client.Status.Health, client.Status.Problem));
        }

        _repository.Clock.Pass(TimeSpan.FromDays(10));
        await Served(client);
        Assert.Equal((ChannelHealth.Degraded, false), (client.Status.Health, client.Status.IsStale));

        _repository.Clock.Pass(TimeSpan.FromDays(5));
        Assert.Contains("(Expired)", (await client.RefreshAsync(TestContext.Current.CancellationToken)).LastFailure, StringComparison.Ordinal);
        Assert.Equal((ChannelHealth.Degraded, true, "1.1.0"), (client.Status.Health, client.Status.IsStale, client.Status.Prompts[0].ServingVersion));

        Refresh.Run(_repository.Access("online"));
        await Served(client);
        Assert.Equal(ChannelHealth.Healthy, client.Status.Health);
    }

    [Fact]
    public async Task ManyPromptsLieOverShardsAndAreAllServed()
    {
        string[] ids = [.. Enumerable.Range(0, 700).Select(i => FormattableString.Invariant($"team/prompt-{i}"))];
        ChannelMoves.Publish(_repository.Access(), "stable", [.. ids.Select(id => TestRepository.Offer(id, "1.1.0"))], TestRepository.Note);
        await using ChannelClient client = Client("stable", null, ids);

        await Served(client);
        Assert.Equal(700, client.Status.Prompts.Count(p => p.ServingVersion == "1.1.0"));
        Assert.Equal(4, Directory.GetFiles(_repository.PathOf("targets/channels/stable"), "*-of-04.json").Length);
    }

    [Fact]
    public async Task WhatWasExportedIsAStateToBeginWith()
    {
        _repository.Publish("stable", Bot, "1.1.0");
        _repository.Publish("canary", Bot, "1.2.0");
        string seed = Path.Combine(_cache, "seed");
        Export.Run(_repository.Access(), seed, ["stable"]);
        await using ChannelClient client = Client("stable", o =>
        {
            o.Sources.Clear();
            o.TrustedRoots.Clear();
            o.Assembly = new Embedding(seed, _repository.Anchor);
        });

        await client.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("1.1.0", ChannelOrigin.Seed), (client.Status.Prompts[0].ServingVersion, client.Status.Origin));
    }

    [Fact]
    public async Task AServerTellsOfAChangeLongBeforeThePollIsDue()
    {
        _repository.Publish("stable", Bot, "1.1.0");
        using var server = RepositoryServer.Start(_repository.Folder, 0);
        await using ChannelClient client = Client("stable", o =>
        {
            o.Sources[0] = ChannelSource.Http(server.Address, events: true);
            o.PollInterval = TimeSpan.FromDays(1);
            o.TimeProvider = new ClockFrom(_repository.Clock.Now);
        });
        using SemaphoreSlim polls = new(0);
        client.Polled += (_, _) => polls.Release();
        await client.StartAsync(TestContext.Current.CancellationToken);
        await Until("1.1.0");

        _repository.Publish("stable", Bot, "1.2.0");
        await Until("1.2.0");

        async Task Until(string version)
        {
            while (client.Status.Prompts[0].ServingVersion != version)
            {
                Assert.True(await polls.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken), client.Status.LastFailure);
            }
        }
    }

    public void Dispose()
    {
        _repository.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    private static async Task<(string Version, string? Channel)> Served(ChannelClient client)
    {
        ChannelStatus status = await client.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Null(status.LastFailure);
        return (status.Prompts[0].ServingVersion, status.Prompts[0].Channel);
    }

    private ChannelClient Client(string channel, Action<ChannelClientOptions>? change = null, params string[] ids)
    {
        PromptDescriptor[] prompts = [.. (ids.Length == 0 ? [Bot] : ids).Order(StringComparer.Ordinal).Select(id => new PromptDescriptor(new PromptIdentity(id, "1.0.0", new string('0', 64)), () => new PromptContract(PromptKind.Text, [])))];
        ChannelClientOptions options = new()
        {
            Catalogs = { new PromptCatalog(() => [.. prompts.Select(p => p.Id)], i => prompts[i]) },
            Channel = channel,
            Environment = "production",
            Sources = { ChannelSource.Folder(_repository.Folder) },
            TrustedRoots = { ["production"] = _repository.Anchor },
            CacheFolder = Path.Combine(_cache, Guid.NewGuid().ToString("N")),
            Runtime = PromptRuntime.CreateIsolated(),
            TimeProvider = _repository.Clock,
        };
        change?.Invoke(options);
        return new ChannelClient(options);
    }

    /// <summary>An assembly as the package's targets make it of a folder.</summary>
    private sealed class Embedding(string seed, byte[] root) : Assembly
    {
        private const string Prefix = "PromptGen.ChannelSeed/production/";

        public override string[] GetManifestResourceNames() =>
            [.. Directory.GetFiles(seed, "*.json", SearchOption.AllDirectories).Select(f => Prefix + Path.GetRelativePath(seed, f).Replace('\\', '/')), "PromptGen.TrustedRoot/production"];

        public override Stream GetManifestResourceStream(string name) =>
            name.StartsWith(Prefix, StringComparison.Ordinal) ? File.OpenRead(Path.Combine(seed, name[Prefix.Length..])) : new MemoryStream(root);
    }

    /// <summary>A clock that goes on from a moment as the machine's does.</summary>
    private sealed class ClockFrom(DateTimeOffset start) : TimeProvider
    {
        private readonly TimeSpan _shift = start - DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
    }
}
