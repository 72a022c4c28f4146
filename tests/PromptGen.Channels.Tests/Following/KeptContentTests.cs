using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Following.Keeping;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Channels.Tests.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>What becomes of the shards and artefacts that an earlier process kept in one file.</summary>
public class KeptContentTests
{
    private const int Shards = 16;

    [Fact]
    public async Task AllThatAStateNamesIsKeptInOneFile()
    {
        Follow follow = await Served();

        KeyValuePair<string, byte[]> pack = Assert.Single(((MemoryDisk)follow.Disk!).Files, f => f.Key.StartsWith("/app/served/content/", StringComparison.Ordinal));

        // The shards of all prompts, the stops, and the artefact of the one prompt that was compiled.
        Assert.Equal(Shards + 2, ContentPack.Read(pack.Value).Count);
    }

    [Fact]
    public async Task ANewBuildGoesByTheKeptPointersOfPromptsThatTheOldOneDidNotHave()
    {
        Follow follow = await Served();
        follow.Feed.IsDown = true;

        await follow.Restarted(new App("other", "stopped", "support-bot"));

        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Equal((App.Baked, App.Baked), (follow.App.Render("other"), follow.App.Render("stopped")));
        Assert.Equal(["other@1.1.0: its artefact is not at hand"], follow.Status.Prompts.Select(p => p.LastRefusal).OfType<string>());
        Assert.Equal(["stopped"], follow.Status.Prompts.Where(p => p.IsStopped).Select(p => p.Prompt.Id));
    }

    [Fact]
    public async Task ADamagedShardMattersToThoseWhoAskForIt()
    {
        foreach ((string asked, bool isServed) in (IEnumerable<(string, bool)>)[("support-bot", false), ("other", true)])
        {
            Follow follow = await Served();
            Change((MemoryDisk)follow.Disk!, files => files[Shard(files, asked)][0] ^= 1);
            follow.Feed.IsDown = true;
            await follow.Restarted();
            Assert.Equal(isServed ? "1.1.0" : App.Baked, follow.App.Render());
            Assert.Equal(isServed ? ChannelOrigin.Cache : ChannelOrigin.None, follow.Status.Origin);

            follow.Feed.IsDown = false;
            await follow.Refreshed();
            follow.Feed.IsDown = true;
            Assert.Equal("1.1.0", (await follow.Restarted()).App.Render());
        }
    }

    [Fact]
    public async Task TheNameThatAPackGivesAFileIsNoProof()
    {
        Follow follow = await Served();
        MemoryDisk disk = (MemoryDisk)follow.Disk!;
        Publisher mallory = new(keys: "mallory-") { Shards = Shards };
        mallory.Point(App.Version("6.6.6")).Publish();
        KeyValuePair<string, byte[]>[] planted = [.. mallory.Files.Where(f => f.Key.Contains("/channels/", StringComparison.Ordinal) || f.Key.StartsWith("artefacts/", StringComparison.Ordinal))];
        Change(disk, files =>
        {
            files[Shard(files, "support-bot")] = planted.Single(f => f.Key.EndsWith(Name("support-bot"), StringComparison.Ordinal)).Value;
            files[files.Keys.Single(f => f.StartsWith("artefacts/", StringComparison.Ordinal))] = planted.Single(f => f.Key.StartsWith("artefacts/", StringComparison.Ordinal)).Value;
        });
        follow.Feed.IsDown = true;
        Assert.Equal(App.Baked, (await follow.Restarted()).App.Render());

        follow.Feed.IsDown = false;
        await follow.Refreshed();
        Assert.Equal("1.1.0", follow.App.Render());
    }

    [Fact]
    public async Task WhatCameInOfAStateThatIsNotWholeIsNotFetchedAgainByTheNextProcess()
    {
        Publisher publisher = new() { Shards = Shards };
        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = new(publisher, disk: new MemoryDisk());
        follow.Feed.Answer = name => name.EndsWith(Name("support-bot"), StringComparison.Ordinal) ? Channels.Trust.Transport.FetchedFile.NotThere(name) : null;
        await follow.Failed("the repository has no");
        await follow.Restarted();
        follow.Feed.Requests();
        follow.Feed.Answer = null;

        await follow.Refreshed();

        Assert.Equal("1.1.0", follow.App.Render());
        Assert.Single(follow.Feed.Requests(), r => r.StartsWith("targets/channels/", StringComparison.Ordinal));
    }

    private static async Task<Follow> Served()
    {
        Publisher publisher = new() { Shards = Shards };
        publisher.Point(App.Version("1.1.0")).Point(App.Version("1.1.0", "other")).Point("stopped", new() { ["stopped"] = true }).Publish();
        return await new Follow(publisher, disk: new MemoryDisk()).Refreshed();
    }

    private static void Change(MemoryDisk disk, Action<Dictionary<string, byte[]>> change)
    {
        string path = disk.Files.Keys.Single(f => f.EndsWith(".pack", StringComparison.Ordinal));
        byte[] pack = disk.Files[path];
        Dictionary<string, byte[]> files = ContentPack.Read(pack).ToDictionary(f => f.Key, f => pack[f.Value.Offset..(f.Value.Offset + f.Value.Length)]);
        change(files);
        disk.Files[path] = ContentPack.Write([.. files]);
    }

    private static string Shard(Dictionary<string, byte[]> files, string id) => files.Keys.Single(f => f.EndsWith(Name(id), StringComparison.Ordinal));

    private static string Name(string id) => FormattableString.Invariant($".{ShardLayout.IndexOf(id, Shards):00}-of-{Shards}.json");
}
