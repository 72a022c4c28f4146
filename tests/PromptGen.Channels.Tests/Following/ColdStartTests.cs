using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust.Storage;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>What the next process serves before a source has answered.</summary>
public class ColdStartTests
{
    private static readonly string[] Two = ["other", "support-bot"];

    [Fact]
    public async Task AColdStartWithoutNetworkUsesTheCache()
    {
        Follow follow = await Served("1.1.0");
        follow.Feed.IsDown = true;
        follow.Feed.Requests();
        await follow.Restarted();

        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Empty(follow.Feed.Requests());
        Assert.Equal((ChannelOrigin.Cache, true, ChannelHealth.Degraded), (follow.Status.Origin, follow.Status.IsStale, follow.Status.Health));
        Assert.Equal("no source has confirmed the state that is served, which was kept by an earlier process", follow.Status.Problem);
        Assert.StartsWith("state 2 of the channel 'stable' (ana@example.com, 2026-03-01T12:01:00Z: state 2) is served as it was kept", follow.Said(ChannelEvent.StateStarted).Single(), StringComparison.Ordinal);
        Assert.Empty(follow.Said(ChannelEvent.VersionRefused));

        // Also long past its time.
        follow.Now = Repository.Start.AddYears(5);
        await follow.Restarted();
        Assert.Equal(("1.1.0", true), (follow.App.Render(), follow.Status.IsStale));
        Assert.StartsWith("the state that is served expired at ", follow.Status.Problem, StringComparison.Ordinal);

        follow.Now = Repository.Start;
        follow.Feed.IsDown = false;
        await follow.Refreshed();
        Assert.Equal((ChannelOrigin.Source, false, ChannelHealth.Healthy), (follow.Status.Origin, follow.Status.IsStale, follow.Status.Health));
        Assert.DoesNotContain(follow.Feed.Requests(), r => r.StartsWith("targets/", StringComparison.Ordinal) || r.StartsWith("artefacts/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AColdStartWithoutNetworkAndCacheUsesTheStateEmbeddedAtBuild()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish().Stop("other").PublishStops();
        Follow follow = new(publisher, new App(Two), seed: new Seed(publisher)) { Now = Repository.Start.AddYears(2) };
        await follow.Restarted();

        Assert.Equal(("1.1.0", App.Baked), (follow.App.Render(), follow.App.Render("other")));
        Assert.Equal((ChannelOrigin.Seed, true, ChannelHealth.Degraded, true), (follow.Status.Origin, follow.Status.IsStale, follow.Status.Health, follow.Status.Prompts[0].IsStopped));
        Assert.Contains("as it was embedded at build", follow.Said(ChannelEvent.StateStarted).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNewerOfCacheAndSeedServes()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Seed old = new(publisher);
        publisher.Point(App.Version("1.2.0")).Publish();
        Follow follow = await new Follow(publisher, disk: new MemoryDisk(), seed: old).Refreshed();
        await follow.Restarted();
        Assert.Equal(("1.2.0", ChannelOrigin.Cache), (follow.App.Render(), follow.Status.Origin));

        // The next deployment has a newer seed than what its folder kept.
        publisher.Point(App.Version("1.3.0")).Publish();
        follow.Seed = new Seed(publisher);
        await follow.Restarted();
        Assert.Equal(("1.3.0", ChannelOrigin.Seed), (follow.App.Render(), follow.Status.Origin));
    }

    [Fact]
    public async Task AStartAfterAPollDoesNotGoBackToWhatWasKept()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Seed old = new(publisher);
        publisher.Point(App.Version("1.2.0")).Publish();
        Follow follow = await new Follow(publisher, seed: old).Refreshed();

        await follow.Follower.StartAsync(follow.Now, TestContext.Current.CancellationToken);

        Assert.Equal(("1.2.0", ChannelOrigin.Source), (follow.App.Render(), follow.Status.Origin));
    }

    [Fact]
    public async Task AnExpiredChannelThatIsSeenForTheFirstTimeServesWhatWasCompiledAndSaysSo()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = new(publisher, disk: new MemoryDisk()) { Now = Repository.Start.AddYears(2) };

        await follow.Failed("(Expired)");

        Assert.Equal((App.Baked, ChannelHealth.Unhealthy), (follow.App.Render(), follow.Status.Health));
        Assert.Equal(App.Baked, (await follow.Restarted()).App.Render());
    }

    [Fact]
    public async Task AColdStartWithNothingServesWhatWasCompiledAndIsUnhealthy()
    {
        Follow follow = new(new Publisher(), disk: new MemoryDisk());
        follow.Feed.IsDown = true;
        await follow.Restarted();
        await follow.Failed("nobody is there");

        Assert.Equal(App.Baked, follow.App.Render());
        Assert.Equal((ChannelOrigin.None, ChannelHealth.Unhealthy, false), (follow.Status.Origin, follow.Status.Health, follow.Status.IsStale));
        Assert.Equal("nothing is known of the channel, and what was compiled is served (memory: timestamp: 'metadata/timestamp.json' could not be fetched: nobody is there (NotFetched))", follow.Status.Problem);
    }

    [Fact]
    public async Task ACorruptCacheFallsBack()
    {
        Follow whole = await Served("1.1.0");
        MemoryDisk disk = (MemoryDisk)whole.Disk!;
        Dictionary<string, byte[]> files = new(disk.Files);
        int fell = 0;
        foreach (string file in files.Keys)
        {
            foreach (byte[] content in (byte[][])[[], files[file][..(files[file].Length / 2)], [.. files[file].Reverse()], new byte[100_000]])
            {
                disk.Files.Clear();
                foreach ((string name, byte[] bytes) in files)
                {
                    disk.Files[name] = bytes;
                }

                disk.Files[file] = content;
                whole.Feed.IsDown = true;
                await whole.Restarted();
                Assert.True(whole.App.Render() is "1.1.0" or App.Baked, file);
                fell += whole.App.Render() == App.Baked ? 1 : 0;

                // And what is broken is mended by the next poll.
                whole.Feed.IsDown = false;
                await whole.Refreshed();
                Assert.Equal("1.1.0", whole.App.Render());
                whole.Feed.IsDown = true;
                await whole.Restarted();
                Assert.True(whole.App.Render() == "1.1.0", $"{file} with {content.Length} bytes is not mended");
            }
        }

        // The pack with the shard and the artefact, the role, targets, snapshot and the name of the state.
        Assert.InRange(fell, 5 * 4, files.Count * 4);
    }

    [Fact]
    public async Task ACacheOfAnotherUserOrPublisherFallsBack()
    {
        // One that may not be read or written.
        Follow follow = await new Follow(new Publisher().Point(App.Version("1.1.0")).Publish(), disk: new ForbiddenDisk()).Refreshed();
        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Equal(("Access to the path is denied.", 1), (follow.Status.CacheProblem, follow.Said(ChannelEvent.CacheFailed).Count));
        follow.Feed.IsDown = true;
        Assert.Equal(App.Baked, (await follow.Restarted()).App.Render());

        // One that somebody else planted, with a root of his own.
        Publisher mallory = new(keys: "mallory-");
        mallory.Point(App.Version("6.6.6")).Publish();
        MemoryDisk planted = (MemoryDisk)(await new Follow(mallory, disk: new MemoryDisk()).Refreshed()).Disk!;
        Follow victim = await new Follow(new Publisher(), disk: planted).Restarted();
        Assert.Equal(App.Baked, victim.App.Render());
        await victim.Refreshed();
        Assert.Equal(App.Baked, victim.App.Render());
    }

    [Fact]
    public async Task ADiskThatIsFullChangesNothingThatIsServed()
    {
        Follow follow = await Served("1.1.0");
        MemoryDisk disk = (MemoryDisk)follow.Disk!;
        disk.IsFull = true;
        follow.Publisher.Point(App.Version("1.2.0")).Publish();
        await follow.Refreshed();
        follow.Publisher.Point(App.Version("1.3.0")).Publish().Stop("other").PublishStops();
        await follow.Refreshed();

        Assert.Equal("1.3.0", follow.App.Render());
        Assert.Equal(["the last state could not be kept for the next process: No space left on device"], follow.Said(ChannelEvent.CacheFailed));
        Assert.Equal("No space left on device", follow.Status.CacheProblem);

        // What was kept last is whole.
        follow.Feed.IsDown = true;
        await follow.Restarted();
        Assert.Equal("1.1.0", follow.App.Render());
    }

    [Fact]
    public async Task WhatAFullDiskRefusedIsKeptOnceThereIsRoomThoughNothingIsNew()
    {
        Publisher publisher = new() { Shards = 2 };
        publisher.Point(App.Version("1.1.0")).Publish();
        MemoryDisk disk = new() { IsFull = true };
        Follow follow = await new Follow(publisher, disk: disk).Refreshed();
        Assert.Empty(disk.Files);

        disk.IsFull = false;
        follow.Feed.Requests();
        await follow.Refreshed();
        Assert.Equal(["metadata/timestamp.json"], follow.Feed.Requests());
        Assert.Null(follow.Status.CacheProblem);

        follow.Feed.IsDown = true;
        Assert.Equal("1.1.0", (await follow.Restarted()).App.Render());
    }

    [Fact]
    public async Task WhatWasEmbeddedAndConfirmedIsKeptForABuildThatEmbedsNothing()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher, disk: new MemoryDisk(), seed: new Seed(publisher)).Restarted();
        await follow.Refreshed();

        follow.Seed = null;
        follow.Feed.IsDown = true;
        Assert.Equal(("1.1.0", ChannelOrigin.Cache), ((await follow.Restarted()).App.Render(), follow.Status.Origin));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AProcessKilledAtAnyPointOfPersistenceLeavesAUsableCache(bool leavesHalf)
    {
        int operations = 0;
        for (int died = 0; operations == 0 || died < operations; died++)
        {
            Publisher publisher = new() { Shards = 2 };
            publisher.Point(App.Version("1.1.0")).Point(App.Version("1.1.0", "other")).Publish();
            MemoryDisk disk = new();
            Follow follow = await new Follow(publisher, new App(Two), disk).Refreshed();
            publisher.Point(App.Version("1.2.0")).Point(App.Version("1.2.0", "other")).Publish().PublishStops();
            if (operations == 0)
            {
                int before = disk.Changes;
                await follow.Refreshed();
                operations = disk.Changes - before;
                Assert.True(operations > 20, $"only {operations} operations were tried");
                continue;
            }

            disk.DiesAt = disk.Changes + died;
            disk.LeavesHalf = leavesHalf;
            await Assert.ThrowsAnyAsync<Exception>(follow.Refresh);
            disk.DiesAt = -1;
            follow.Feed.IsDown = true;
            await follow.Restarted();

            // The one state or the other, and never some of each.
            Assert.True(Two.Select(id => follow.App.Render(id)).Distinct().Single() is "1.1.0" or "1.2.0", $"{follow.App.Render()} and {follow.App.Render("other")} after a death at {died}");
            follow.Feed.IsDown = false;
            await follow.Refreshed();
            Assert.All(Two, id => Assert.Equal("1.2.0", follow.App.Render(id)));
        }
    }

    [Fact]
    public async Task WhatNoStateInUseNamesLeavesTheFolderAfterAnHour()
    {
        Follow follow = await Served("1.1.0");
        MemoryDisk disk = (MemoryDisk)follow.Disk!;
        string old = disk.Files.Keys.Single(f => f.EndsWith(".pack", StringComparison.Ordinal));
        disk.Files["/app/served/content/.0123.tmp"] = [1];
        follow.Publisher.Point(App.Version("1.2.0")).Publish().Stop("another").PublishStops();
        follow.Now = disk.Time.AddMinutes(59);
        await follow.Refreshed();
        Assert.Contains(old, disk.Files.Keys);

        follow.Publisher.Repository.PublishTimestamp();
        follow.Now = disk.Time.AddMinutes(61);
        await follow.Refreshed();

        Assert.DoesNotContain(old, disk.Files.Keys);
        Assert.DoesNotContain("/app/served/content/.0123.tmp", disk.Files.Keys);
        Assert.Single(disk.Files.Keys, f => f.EndsWith(".pack", StringComparison.Ordinal));
        follow.Feed.IsDown = true;
        Assert.Equal("1.2.0", (await follow.Restarted()).App.Render());
    }

    [Fact]
    public async Task ACacheThatRevokedKeysSignedIsNotServed()
    {
        Follow follow = await Served("1.1.0");
        MemoryDisk disk = (MemoryDisk)follow.Disk!;
        KeyValuePair<string, byte[]>[] served = [.. disk.Files.Where(f => f.Key.StartsWith("/app/served/", StringComparison.Ordinal))];
        Repository repository = follow.Publisher.Repository;
        repository.SetKeys("snapshot", 1, TestKey.Of("snapshot-2"));
        repository.PublishRoot();
        follow.Publisher.Point(App.Version("1.2.0")).Publish();
        await follow.Refreshed();

        // What the old keys signed is put back.
        foreach ((string name, byte[] bytes) in served)
        {
            disk.Files[name] = bytes;
        }

        follow.Feed.IsDown = true;
        Assert.Equal(App.Baked, (await follow.Restarted()).App.Render());
    }

    [Fact]
    public async Task AVersionThatServesInPlaceOfARefusedOneServesAfterARestartToo()
    {
        Follow follow = await Served("1.1.0");
        MemoryDisk disk = (MemoryDisk)follow.Disk!;
        follow.Publisher.Point(App.Incompatible("1.2.0")).Publish();
        await follow.Refreshed();
        follow.Feed.IsDown = true;
        await follow.Restarted();
        Assert.Equal("1.1.0", follow.App.Render());
        Assert.EndsWith("1.1.0 goes on serving", follow.Said(ChannelEvent.VersionRefused).Single(), StringComparison.Ordinal);

        // States later, hours later, and after another restart.
        follow.Feed.IsDown = false;
        for (int i = 0; i < 3; i++)
        {
            follow.Now = disk.Time.AddHours(2 + i);
            follow.Publisher.Point(App.Incompatible(FormattableString.Invariant($"1.3.{i}"))).Publish();
            await follow.Refreshed();
            await follow.Restarted();
            Assert.Equal("1.1.0", follow.App.Render());
        }

        // Until the channel selects one that may serve.
        follow.Publisher.Point(App.Version("1.4.0")).Publish();
        await follow.Refreshed();
        Assert.DoesNotContain(disk.Names, n => n == "channel.stable.last.json");
        Assert.Equal("1.4.0", (await follow.Restarted()).App.Render());
    }

    [Fact]
    public async Task AListOfWhatServedIsNoProofOfIt()
    {
        const string List = "/app/served/channel.stable.last.json";
        Follow follow = await Served("1.1.0");
        MemoryDisk disk = (MemoryDisk)follow.Disk!;
        follow.Publisher.Point(App.Incompatible("1.2.0")).Publish();
        await follow.Refreshed();
        string list = System.Text.Encoding.UTF8.GetString(disk.Files[List]);
        Assert.Equal("""{"format":1,"prompts":{"support-bot":{"state":2,"version":"1.1.0"}}}""", list);
        follow.Feed.IsDown = true;

        // A version or a state that the channel never had, a later state, and no list at all.
        foreach (string planted in (string[])[list.Replace("1.1.0", "1.0.9", StringComparison.Ordinal), list.Replace(":2,", ":1,", StringComparison.Ordinal), list.Replace(":2,", ":9,", StringComparison.Ordinal), list.Replace(":1,", ":2,", StringComparison.Ordinal), "[]", ""])
        {
            disk.Files[List] = System.Text.Encoding.UTF8.GetBytes(planted);
            Assert.Equal(App.Baked, (await follow.Restarted()).App.Render());
        }

        // A state that somebody else signed in the place of the one that is named.
        disk.Files[List] = System.Text.Encoding.UTF8.GetBytes(list);
        Assert.Equal("1.1.0", (await follow.Restarted()).App.Render());
        Publisher mallory = new(keys: "mallory-");
        mallory.Repository.Signers[mallory.Role] = [TestKey.Of("mallory")];
        mallory.Point(App.Version("1.1.0")).Publish();
        disk.Files["/app/served/metadata/2.channel.stable.json"] = mallory.Repository.Files["2.channel.stable.json"];
        Assert.Equal(App.Baked, (await follow.Restarted()).App.Render());
    }

    private static async Task<Follow> Served(string version)
    {
        Publisher publisher = new();
        publisher.Point(App.Version(version)).Publish();
        return await new Follow(publisher, disk: new MemoryDisk()).Refreshed();
    }

    private sealed class ForbiddenDisk : IStoreDisk
    {
        public byte[]? Read(string path, int most) => throw Denied();

        public IReadOnlyList<StoredFile> Files(string folder, string pattern) => throw Denied();

        public void CreateFolder(string path) => throw Denied();

        public void WriteNew(string path, ReadOnlySpan<byte> bytes) => throw Denied();

        public void Replace(string from, string to) => throw Denied();

        public void Delete(string path) => throw new IOException("Access to the path is denied.");

        private static UnauthorizedAccessException Denied() => new("Access to the path is denied.");
    }
}
