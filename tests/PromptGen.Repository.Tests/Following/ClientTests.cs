using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Refreshing;
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
        string[] ids = [.. Enumerable.Range(0, 300).Select(i => FormattableString.Invariant($"team/prompt-{i}"))];
        ChannelMoves.Publish(_repository.Access(), "stable", [.. ids.Select(id => TestRepository.Offer(id, "1.1.0"))], TestRepository.Note);
        await using ChannelClient client = Client("stable", null, ids);

        await Served(client);
        Assert.Equal(300, client.Status.Prompts.Count(p => p.ServingVersion == "1.1.0"));
        Assert.Equal(4, Directory.GetFiles(_repository.PathOf("targets/channels/stable"), "*-of-04.json").Length);
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
}
