using System;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Admission;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust.Transport;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>What the design promises of run time, one test for each promise that needs no server and no second process; the others are beside this one.</summary>
public class PromiseTests
{
    [Fact]
    public async Task WhatIsServedNeverGoesBackToAnOlderChannelState()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        (string Name, byte[] Bytes)[] old = [.. publisher.Files.Select(f => (f.Key, f.Value))];
        publisher.Point(App.Version("1.2.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();

        // All of an older state, as somebody who replays it would serve it.
        follow.Feed.Answer = name => old.FirstOrDefault(f => f.Name == name).Bytes is { } bytes ? FetchedFile.Of(bytes) : null;
        await follow.Failed("timestamp: version 3 is older than the trusted version 4 (TimestampRollback)");
        Assert.Equal("1.2.0", follow.App.Render());
        Assert.Equal(ChannelHealth.Healthy, follow.Status.Health);
        Assert.NotNull(follow.Status.LastFailure);
    }

    [Fact]
    public async Task ARollbackIsANewerStateThatNamesAnOlderVersion()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        publisher.Point(App.Version("1.2.0")).Publish();
        await follow.Refreshed();
        publisher.Point(App.Version("1.1.0")).Publish();
        await follow.Refreshed();

        Assert.Equal(("1.1.0", 4L), (follow.App.Render(), follow.Status.Sequence));
    }

    [Fact]
    public async Task AnExpiredChannelKeepsTheLastGoodStateAndSaysSo()
    {
        Publisher publisher = new();
        publisher.Repository.Expire("timestamp", Repository.Start.AddDays(14));
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();

        follow.Now = Repository.Start.AddDays(14);
        await follow.Failed("timestamp: version 3 expired at 2026-03-15T12:00:00Z");
        await follow.Failed("timestamp: version 3 expired");

        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Equal((ChannelHealth.Degraded, true), (follow.Status.Health, follow.Status.IsStale));
        Assert.StartsWith("the state that is served expired at 2026-03-15T12:00:00Z", follow.Status.Problem, StringComparison.Ordinal);
        Assert.Single(follow.Said(ChannelEvent.RefreshFailed));

        publisher.Repository.Expire("timestamp", Repository.Start.AddDays(28));
        publisher.Repository.PublishTimestamp();
        await follow.Refreshed();
        Assert.Equal((ChannelHealth.Healthy, false), (follow.Status.Health, follow.Status.IsStale));
        Assert.Single(follow.Said(ChannelEvent.RefreshRecovered));
    }

    [Fact]
    public async Task AnUnreachableChannelKeepsTheLastGoodStateAndSaysSo()
    {
        Follow follow = await new Follow(new Publisher().Point(App.Version("1.1.0")).Publish()).Refreshed();
        follow.Feed.IsDown = true;
        follow.Now = follow.Now.AddMinutes(1);

        await follow.Failed("memory: timestamp: 'metadata/timestamp.json' could not be fetched: nobody is there (NotFetched)");
        await follow.Failed("nobody is there");

        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Equal(("memory: timestamp: 'metadata/timestamp.json' could not be fetched: nobody is there (NotFetched); what is served stays", 1), (follow.Said(ChannelEvent.RefreshFailed)[0], follow.Said(ChannelEvent.RefreshFailed).Count));
        Assert.Equal((Repository.Start, Repository.Start.AddMinutes(1), 2L), (follow.Status.ConfirmedAt, follow.Status.FailingSince, follow.Status.FailedRefreshes));
    }

    [Fact]
    public async Task HealthDegradesAtHalfLife()
    {
        Publisher publisher = new();
        publisher.Repository.Expire("timestamp", Repository.Start.AddDays(14));
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();

        follow.Now = Repository.Start.AddDays(7);
        await follow.Refreshed();
        Assert.Equal(ChannelHealth.Healthy, follow.Status.Health);

        follow.Now = follow.Now.AddSeconds(1);
        await follow.Refreshed();
        Assert.Equal((ChannelHealth.Degraded, "the timestamp of 2026-03-01T12:00:00Z has not been renewed, and expires at 2026-03-15T12:00:00Z"), (follow.Status.Health, follow.Status.Problem));

        publisher.Repository.Expire("timestamp", Repository.Start.AddDays(21));
        publisher.Repository.PublishTimestamp();
        await follow.Refreshed();
        Assert.Equal(ChannelHealth.Healthy, follow.Status.Health);
    }

    [Fact]
    public async Task AStopIsASignedStatementSoA404A5xxOrGarbageChangesNothing()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        publisher.Repository.PublishTimestamp();
        foreach (FetchedFile answer in (FetchedFile[])[FetchedFile.NotThere("x"), FetchedFile.NotFetched("x", "the server answered 500"), FetchedFile.Of("<html>"u8.ToArray()), FetchedFile.Of(default)])
        {
            foreach (string part in (string[])["timestamp", "snapshot", "targets.json", "channel.stable.json", "stops.json"])
            {
                publisher.Repository.Publish("targets", publisher.Role, "stops");
                follow.Feed.Answer = name => name.Contains(part, StringComparison.Ordinal) ? answer : null;
                Assert.NotNull(await follow.Refresh());
                Assert.Equal("1.1.0", follow.App.Render());
            }
        }

        follow.Feed.Answer = null;
        publisher.Stop("support-bot").PublishStops();
        await follow.Refreshed();
        Assert.Equal((App.Baked, true), (follow.App.Render(), follow.Status.Prompts[0].IsStopped));
    }

    [Fact]
    public async Task AStopIsEffectiveWithinOnePollAlsoWhileTheChannelCannotBeHad()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher, disk: new MemoryDisk()).Refreshed();

        // A state of the channel that lacks its shard, and a stop beside it.
        publisher.Point(App.Version("1.2.0")).Publish();
        publisher.Stop("*").PublishStops();
        follow.Feed.Answer = name => name.StartsWith("targets/channels/", StringComparison.Ordinal) ? FetchedFile.NotThere(name) : null;
        await follow.Failed("00-of-01.json");
        Assert.Equal(App.Baked, follow.App.Render());

        // And after a restart without a source.
        follow.Feed.IsDown = true;
        await follow.Restarted();
        Assert.Equal(App.Baked, follow.App.Render());

        // That it is over holds with the newer state alone: the older version may be why it was stopped.
        follow.Feed.IsDown = false;
        publisher.Resume().PublishStops();
        await follow.Failed("00-of-01.json");
        Assert.Equal(App.Baked, follow.App.Render());
        follow.Feed.Answer = null;
        await follow.Refreshed();
        Assert.Equal("1.2.0", follow.App.Render());
    }

    [Fact]
    public async Task AnIncompatibleOverrideIsRefusedLoggedOnceCountedAndTheLastAdmittedServes()
    {
        Publisher publisher = new();
        publisher.Point(App.Incompatible("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        Assert.Equal((App.Baked, 1L), (follow.App.Render(), follow.Status.Refusals));

        publisher.Point(App.Version("1.2.0")).Publish();
        await follow.Refreshed();
        publisher.Point(App.Incompatible("1.3.0")).Publish();
        await follow.Refreshed();
        await follow.Refreshed();
        publisher.Repository.PublishTimestamp();
        await follow.Refreshed();

        Assert.Equal(("1.2.0", 2L), (follow.App.Render(), follow.Status.Refusals));
        Assert.Equal(2, follow.Said(ChannelEvent.VersionRefused).Count);
        Assert.StartsWith("support-bot@1.3.0 may not serve: the override needs 'plan', which the application does not supply", follow.Said(ChannelEvent.VersionRefused)[1], StringComparison.Ordinal);
        Assert.EndsWith("(InputMissing); 1.2.0 goes on serving", follow.Said(ChannelEvent.VersionRefused)[1], StringComparison.Ordinal);
        Assert.StartsWith("support-bot@1.3.0: the override needs 'plan'", follow.Status.Prompts[0].LastRefusal, StringComparison.Ordinal);
        Assert.Equal("1.2.0", follow.Status.Prompts[0].ServingVersion);
    }

    [Fact]
    public async Task WhatWasStoppedDoesNotComeBackInPlaceOfAVersionThatIsRefused()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        publisher.Stop("support-bot").PublishStops();
        await follow.Refreshed();
        publisher.Point(App.Incompatible("1.2.0")).Publish();
        publisher.Resume().PublishStops();
        await follow.Refreshed();

        Assert.Equal(App.Baked, follow.App.Render());
    }

    [Fact]
    public async Task AnOverrideCanNeverPlaceAnUntrustedInputWhereTheCompiledContractForbidsIt()
    {
        const string Inputs = "note: { type: string, trust: untrusted, max_length: 100 }";
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0", body: "{{ role \"system\" }}\n{{ note }}\n", contract: Offer.Contract("note: string", Templates.Contracts.PromptKind.Chat))).Publish();
        PromptDescriptor prompt = App.Compiled("support-bot", contract: Offer.Contract(Inputs, Templates.Contracts.PromptKind.Chat));
        Overriding.OverrideTable table = Overriding.OverrideTable.Empty;
        PublisherFeed feed = new(publisher);
        Channels.Following.ChannelFollower follower = new(new("production", "stable", false, [prompt], publisher.Root), null, null, [feed], t => table = t, new("stable", null), Repository.Start);

        Assert.Null(await follower.RefreshAsync(Repository.Start, TestContext.Current.CancellationToken));

        Assert.Empty(table.Find(prompt)!.Admitted);
        Assert.Contains("'note' is untrusted and may reach a system message", follower.View.Prompts[0].LastRefusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClientThatKnowsAVersionRefusesItWithAnotherDigest()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        publisher.Point(App.Version("1.1.0", body: "another text")).Publish();
        await follow.Refreshed();

        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Contains("a released version never changes", follow.Said(ChannelEvent.VersionRefused).Single(), StringComparison.Ordinal);

        // Also the version that was compiled, without fetching anything.
        follow.Feed.Requests();
        publisher.Point(App.Version("1.0.0", body: "another text")).Publish();
        await follow.Refreshed();
        Assert.Equal(("1.1.0", 2L), (follow.App.Render(), follow.Status.Refusals));
        Assert.DoesNotContain(follow.Feed.Requests(), r => r.StartsWith("artefacts/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AChannelWinsOverANewerCompiledVersionAndSaysSo()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("0.9.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        await follow.Refreshed();

        Assert.Equal(("0.9.0", true), (follow.App.Render(), follow.Status.Prompts[0].IsOlderThanBaked));
        Assert.Equal(["the channel 'stable' serves support-bot@0.9.0, and the application was compiled with the newer 1.0.0"], follow.Said(ChannelEvent.OlderThanBaked));
    }

    [Fact]
    public async Task AClockThatGoesBackwardsChangesNothing()
    {
        Publisher publisher = new();
        publisher.Repository.Expire("timestamp", Repository.Start.AddDays(14));
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();

        follow.Now = Repository.Start.AddYears(-20);
        await follow.Refreshed();
        Assert.Equal(("1.1.0", ChannelHealth.Healthy), (follow.App.Render(), follow.Status.Health));

        // Too far ahead for a while, and right again.
        follow.Now = Repository.Start.AddYears(70);
        await follow.Failed("expired");
        Assert.Equal("1.1.0", follow.App.Render());
        follow.Now = Repository.Start.AddMinutes(1);
        publisher.Point(App.Version("1.2.0")).Publish();
        await follow.Refreshed();
        Assert.Equal(("1.2.0", ChannelHealth.Healthy), (follow.App.Render(), follow.Status.Health));
    }

    [Fact]
    public async Task APublisherThatIsRestoredFromABackupIsRefusedUntilItsNumbersAreAboveThoseThatAreServed()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        long timestamp = publisher.Repository.Version("timestamp");
        Follow follow = await new Follow(publisher).Refreshed();
        for (int i = 0; i < 5; i++)
        {
            publisher.Point(App.Version("1.2.0")).Publish();
            await follow.Refreshed();
        }

        // The backup is of the first state; what it publishes now has numbers that were used.
        foreach (string role in (string[])["timestamp", "snapshot", publisher.Role])
        {
            publisher.Repository.SetVersion(role, timestamp);
        }

        publisher.Point(App.Version("1.3.0")).Publish();
        await follow.Failed("is older than the trusted version");
        Assert.Equal("1.2.0", follow.App.Render());

        foreach (string role in (string[])["timestamp", "snapshot", publisher.Role])
        {
            publisher.Repository.SetVersion(role, 100);
        }

        publisher.Publish();
        await follow.Refreshed();
        Assert.Equal("1.3.0", follow.App.Render());
    }

    [Fact]
    public async Task NumbersThatAThiefDroveUpDoNotBindOnceHisKeysAreReplaced()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        foreach (string role in (string[])["timestamp", "snapshot", publisher.Role])
        {
            publisher.Repository.SetVersion(role, 1_000_000);
        }

        publisher.Point(App.Version("6.6.6")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        Assert.Equal("6.6.6", follow.App.Render());

        // New keys for timestamp and snapshot alone: the channel's own word still binds.
        publisher.Repository.SetKeys("timestamp", 1, TestKey.Of("timestamp-2"));
        publisher.Repository.SetKeys("snapshot", 1, TestKey.Of("snapshot-2"));
        publisher.Repository.PublishRoot();
        foreach (string role in (string[])["timestamp", "snapshot", publisher.Role])
        {
            publisher.Repository.SetVersion(role, 10);
        }

        publisher.Point(App.Version("1.2.0")).Publish();
        await follow.Failed("channel.stable: version 11 is older than version 1000001, which is served (TargetsRollback)");
        Assert.Equal("6.6.6", follow.App.Render());

        publisher.Repository.Signed["targets"]["delegations"] = null;
        publisher.Repository.Signers[publisher.Role] = [TestKey.Of("channel-2")];
        publisher.Repository.Delegate("targets", publisher.Role, ["channels/stable/*"], terminating: true, keys: TestKey.Of("channel-2"));
        publisher.Repository.Delegate("targets", "stops", ["stops/*"], terminating: true);
        publisher.Repository.Publish("targets", publisher.Role);
        await follow.Refreshed();
        Assert.Equal("1.2.0", follow.App.Render());
    }
}
