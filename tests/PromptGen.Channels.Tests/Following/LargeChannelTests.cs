using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Following.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>What a channel of many prompts asks of the network. What it costs in time is for a benchmark to say.</summary>
public partial class LargeChannelTests
{
    [Fact]
    public async Task OneChangeAmongTenThousandPromptsMovesLessThan128KB()
    {
        const int Prompts = 10_000;
        Publisher publisher = new();
        publisher.Repository.Hashes = true;
        for (int i = 0; i < Prompts; i++)
        {
            string hash = Publisher.Hash(BitConverter.GetBytes(i));
            publisher.Point(FormattableString.Invariant($"team-{i % 40}/prompt-{i}"), new JsonObject { ["version"] = new JsonObject { ["version"] = "1.10.0", ["digest"] = hash, ["artefact"] = hash, ["length"] = 4000, ["tests"] = 3 } });
        }

        publisher.Point(App.Version("1.1.0")).Publish();
        Follow follow = await new Follow(publisher).Refreshed();
        Assert.Equal("1.1.0", follow.App.Render());

        // All files of the state are in, and the one that holds the application's prompt is the only one that was read.
        Assert.Equal(32, follow.Feed.Requests().Count(r => r.StartsWith("targets/channels/stable/", StringComparison.Ordinal)));
        Assert.Equal(32, follow.Follower.View.Pointers!.Pointers.Shards.Count);
        Assert.Single(follow.Follower.View.Pointers.Pointers.Shards, s => s.Pointers.Count > 0);

        publisher.Point(App.Version("1.2.0")).Publish();
        follow.Feed.Bytes = 0;
        follow.Feed.Requests();
        await follow.Refreshed();

        Assert.Equal("1.2.0", follow.App.Render());
        Assert.InRange(follow.Feed.Bytes, 10_000, 128 * 1024);
        Assert.Equal(
            ["metadata/timestamp.json", "metadata/2.root.json", "metadata/4.snapshot.json", "metadata/3.channel.stable.json", "targets/channels/stable/SHARD", "artefacts/HASH.json"],
            follow.Feed.Requests().Select(r => Shard().Replace(Hash().Replace(r, "HASH"), "SHARD")));

        await follow.Refreshed();
        Assert.Equal(["metadata/timestamp.json"], follow.Feed.Requests());
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex(@"HASH\.[0-9]+-of-32\.json")]
    private static partial Regex Shard();
}
