using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PromptGen.Channels.Selection;
using PromptGen.Channels.Tests.Admission;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust.Transport;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>What is served under the states that a channel comes through.</summary>
public class FollowerTests
{
    [Fact]
    public async Task AVersionASplitAStopAndNothingAreServedAsTheChannelSays()
    {
        Publisher publisher = new();
        Follow follow = await new Follow(publisher).Refreshed();
        Assert.Equal(App.Baked, follow.App.Render());

        publisher.Point(App.Version("1.1.0")).Publish();
        await follow.Refreshed();
        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Equal(("1.1.0", PromptSource.Channel, "stable", false), (follow.Status.Prompts[0].ServingVersion, follow.Status.Prompts[0].Source, follow.Status.Prompts[0].Channel, follow.Status.Prompts[0].IsStopped));

        publisher.Split("tone-1", (900, App.Version("1.1.0")), (100, App.Version("1.2.0"))).Publish();
        await follow.Refreshed();
        string[] keys = [.. Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"user-{i}"))];
        Assert.All(keys, k => Assert.Equal(SplitBucket.Of("stable/support-bot/tone-1", k) <= 900 ? "1.1.0" : "1.2.0", follow.App.Render(key: k)));
        Assert.Contains("1.2.0", keys.Select(k => follow.App.Render(key: k)));
        Assert.Equal("tone-1", follow.Status.Prompts[0].SplitId);

        publisher.Point("support-bot", new JsonObject { ["stopped"] = true }).Publish();
        await follow.Refreshed();
        Assert.Equal((App.Baked, true), (follow.App.Render(), follow.Status.Prompts[0].IsStopped));

        publisher.Point(App.Version("1.1.0")).Publish();
        await follow.Refreshed();
        publisher.Point("support-bot", null).Publish();
        await follow.Refreshed();
        Assert.Equal(App.Baked, follow.App.Render());
    }

    [Fact]
    public async Task ARangeOfCompiledVersionsSaysNothingToOthers()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0"), ">=2.0.0").Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        Assert.Equal(App.Baked, follow.App.Render());

        publisher.Point(App.Version("1.1.0"), ">=1.0.0 <2.0.0").Publish();
        await follow.Refreshed();
        Assert.Equal("1.1.0", follow.App.Render());
    }

    [Fact]
    public async Task OnlyArtefactsOfCompiledPromptsAreFetchedAndEachOnce()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Point(App.Version("3.0.0", "other")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();

        Assert.Single(follow.Feed.Requests(), r => r.StartsWith("artefacts/", StringComparison.Ordinal));

        publisher.Point(App.Version("3.0.1", "other")).Publish();
        await follow.Refreshed();
        Assert.DoesNotContain(follow.Feed.Requests(), r => r.StartsWith("artefacts/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OnlyChangedShardsAreFetched()
    {
        Publisher publisher = new() { Shards = 16 };
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        Assert.Equal(16, follow.Feed.Requests().Count(r => r.StartsWith("targets/channels/", StringComparison.Ordinal)));

        publisher.Point(App.Version("1.2.0")).Publish();
        await follow.Refreshed();
        Assert.Single(follow.Feed.Requests(), r => r.StartsWith("targets/channels/", StringComparison.Ordinal));
        Assert.Equal("1.2.0", follow.App.Render());
    }

    [Fact]
    public async Task AnIdlePollAsksForNothingButTheTimestamp()
    {
        Follow follow = await new Follow(new Publisher().Point(App.Version("1.1.0")).Publish()).Refreshed();
        follow.Feed.Requests();
        int tables = follow.App.Tables;

        for (int i = 0; i < 5; i++)
        {
            follow.Now = follow.Now.AddSeconds(30);
            await follow.Refreshed();
        }

        Assert.Equal(Enumerable.Repeat("metadata/timestamp.json", 5), follow.Feed.Requests());
        Assert.Equal(tables, follow.App.Tables);
        Assert.Equal(follow.Now, follow.Status.ConfirmedAt);

        // A new root without a new timestamp is found within the hour.
        follow.Now = follow.Now.AddHours(1);
        await follow.Refreshed();
        Assert.Equal(["metadata/timestamp.json", "metadata/2.root.json"], follow.Feed.Requests());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(15)]
    public async Task TheTableIsSwappedOnlyWhenEveryShardIsInAndThenAsAWhole(int late)
    {
        Publisher publisher = new() { Shards = 16 };
        string[] ids = [.. Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"p{i}"))];
        Follow follow = await new Follow(PointAll("1.1.0"), new App(ids)).Refreshed();
        PointAll("1.2.0");
        int tables = follow.App.Tables;
        string shard = publisher.ShardPath(late, 16).Split('/')[^1];
        follow.Feed.Answer = name => name.EndsWith(shard, StringComparison.Ordinal) ? FetchedFile.NotThere(name) : null;

        await follow.Failed(shard);
        await follow.Failed(shard);

        Assert.All(ids, id => Assert.Equal("1.1.0", follow.App.Render(id)));
        Assert.Equal(tables, follow.App.Tables);

        // What was in before is not fetched again.
        follow.Feed.Answer = null;
        follow.Feed.Requests();
        await follow.Refreshed();
        Assert.All(ids, id => Assert.Equal("1.2.0", follow.App.Render(id)));
        Assert.Equal(tables + 1, follow.App.Tables);
        Assert.Single(follow.Feed.Requests(), r => r.StartsWith("targets/channels/", StringComparison.Ordinal));

        Publisher PointAll(string version)
        {
            foreach (string id in ids)
            {
                publisher.Point(App.Version(version, id));
            }

            return publisher.Publish();
        }
    }

    [Fact]
    public async Task AnArtefactThatCannotBeHadLeavesTheRestInAndIsAskedForAgain()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Point(App.Version("1.1.0", "other")).Publish();
        Follow follow = await new Follow(publisher, new App("support-bot", "other")).Refreshed();
        string missing = "artefacts/" + publisher.Reference(App.Version("1.2.0")).ArtefactDigest + ".json";
        publisher.Point(App.Version("1.2.0")).Point(App.Version("1.2.0", "other")).Publish();

        foreach (FetchedFile answer in (FetchedFile[])[FetchedFile.NotThere("x"), FetchedFile.NotFetched("x", "the server answered 503"), FetchedFile.TooLong("x", 1), FetchedFile.Of(new byte[9])])
        {
            follow.Feed.Answer = name => name == missing ? answer : null;
            await follow.Refreshed();
            Assert.Equal(("1.1.0", "1.2.0"), (follow.App.Render(), follow.App.Render("other")));
        }

        Assert.Equal(4, follow.Said(ChannelEvent.VersionRefused).Count);
        follow.Feed.Answer = null;
        await follow.Refreshed();
        Assert.Equal(("1.2.0", "1.2.0"), (follow.App.Render(), follow.App.Render("other")));
    }

    [Fact]
    public async Task ARepositoryOfAnotherEnvironmentIsRefused()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        publisher.Repository.Signed["root"]["promptgen"]!["environment"] = "staging";
        publisher.Repository.PublishRoot();
        publisher.Point(App.Version("1.2.0")).Publish();

        await follow.Failed("the repository is of the environment 'staging', and this application follows 'production'; correct the environment or the source");
        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Contains("the trusted root cannot be used", Assert.Throws<ArgumentException>(() => new Follow(new Publisher("staging"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChannelThatMayCarryDraftsIsFollowedOnlyWhereThisIsNotProduction()
    {
        Publisher publisher = new();
        publisher.Repository.Signed["targets"]["promptgen"]!["channels"]!["stable"] = new JsonObject { ["draft"] = true };
        publisher.Repository.Publish("targets");
        publisher.Point(App.Version("1.1.0")).Publish();

        Follow production = await new Follow(publisher).Failed("the channel 'stable' may carry drafts, and drafts are not followed in production");
        Assert.Equal((App.Baked, ChannelHealth.Unhealthy), (production.App.Render(), production.Status.Health));

        Follow development = new(publisher) { MayFollowDrafts = true };
        await (await development.Restarted()).Refreshed();
        Assert.Equal("1.1.0", development.App.Render());
    }

    [Fact]
    public async Task AChannelThatIsNotThereServesWhatWasCompiledAndSaysWhichThereAre()
    {
        Publisher publisher = new(channel: "canary");
        Follow follow = await new Follow(publisher).Refreshed();
        publisher.Point(App.Version("1.1.0")).Publish();
        await follow.Refreshed();
        Assert.Equal("1.1.0", follow.App.Render());

        // That the channel is gone is signed, so nothing stale is served for ever.
        publisher.Repository.Signed["targets"]["delegations"]!["roles"]!.AsArray().RemoveAt(0);
        publisher.Repository.Delegate("targets", "channel.edge", ["channels/edge/*"]);
        publisher.Repository.Publish("targets", "channel.edge");
        await follow.Failed("the repository has no channel 'canary'; it has 'edge'");
        Assert.Equal((App.Baked, ChannelHealth.Unhealthy), (follow.App.Render(), follow.Status.Health));
    }

    [Fact]
    public async Task TheSecondSourceIsAskedWhenTheFirstFails()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        PublisherFeed first = new(publisher) { Name = "first" };
        PublisherFeed second = new(publisher) { Name = "second" };
        Follow follow = await new Follow(publisher, null, null, null, first, second).Refreshed();
        Assert.Equal(("first", 0), (follow.Status.Source, second.Requests().Count));

        first.IsDown = true;
        publisher.Point(App.Version("1.2.0")).Publish();
        await follow.Refreshed();
        Assert.Equal(("second", "1.2.0"), (follow.Status.Source, follow.App.Render()));

        // One that lost a shard, and one that lost an artefact.
        first.IsDown = false;
        publisher.Point(App.Version("1.3.0")).Publish();
        first.Answer = name => name.StartsWith("targets/channels/", StringComparison.Ordinal) ? FetchedFile.NotThere(name) : null;
        await follow.Refreshed();
        Assert.Equal("1.3.0", follow.App.Render());
        publisher.Point(App.Version("1.4.0")).Publish();
        first.Answer = name => name.StartsWith("artefacts/", StringComparison.Ordinal) ? FetchedFile.NotThere(name) : null;
        await follow.Refreshed();
        Assert.Equal("1.4.0", follow.App.Render());

        first.IsDown = second.IsDown = true;
        await follow.Failed("first: timestamp: 'metadata/timestamp.json' could not be fetched: nobody is there");
    }

    [Fact]
    public async Task TwoAssembliesWithOneIdAndDifferentContractsAreServedApart()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0", body: "{{ plan }}", contract: Offer.Contract("plan: string"))).Publish();
        PromptDescriptor with = App.Compiled("support-bot", contract: Offer.Contract("plan: string"));
        PromptDescriptor without = App.Compiled("support-bot");
        PromptGen.Overriding.OverrideTable table = PromptGen.Overriding.OverrideTable.Empty;
        PublisherFeed feed = new(publisher);
        PromptGen.Channels.Following.ChannelFollower follower = new(
            new("production", "stable", false, [with, without], publisher.Root), null, null, [feed], t => table = t, new("stable", null), Repository.Start);

        Assert.Null(await follower.RefreshAsync(Repository.Start, TestContext.Current.CancellationToken));

        Assert.NotEmpty(table.Find(with)!.Admitted);
        Assert.Empty(table.Find(without)!.Admitted);
        Assert.Single(feed.Requests(), r => r.StartsWith("artefacts/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMalformedShardOrStopIsToldWithItsPlaceAndNothingOfItIsTaken()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();

        publisher.Point("support-bot", new JsonObject { ["version"] = "1.2.0" }).Publish();
        await follow.Failed("channels/stable/00-of-01.json: pointers['support-bot'].version: has to be an object, not a string (line 1, column");
        Assert.Equal("1.1.0", follow.App.Render());

        publisher.Repository.Signed[publisher.Role]["promptgen"] = new JsonObject();
        publisher.Repository.Publish(publisher.Role);
        await follow.Failed("channel.stable: signed.promptgen: 'format' is missing");
        Assert.Equal("1.1.0", follow.App.Render());
    }
}
