using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Storage;

/// <summary>Nothing in the cache is believed.</summary>
public class CacheTests
{
    public static TheoryData<string, string> Damages
    {
        get
        {
            TheoryData<string, string> damages = [];
            foreach (string file in (string[])["timestamp.json", "snapshot.json", "targets.json", "stable.json", "root.json", "roots/2.json", "roots/3.json"])
            {
                foreach (string damage in (string[])["gone", "empty", "cut", "bit", "garbage", "other", "huge"])
                {
                    damages.Add(file, damage);
                }
            }

            return damages;
        }
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task ADamagedFileIsAsGoodAsNone(string file, string damage)
    {
        (Repository repository, TestClient client) = await Kept();
        string path = "/trust/" + file;
        byte[] bytes = client.Disk.Files[path];
        switch (damage)
        {
            case "gone":
                client.Disk.Files.Remove(path);
                break;
            case "bit":
                byte[] turned = [.. bytes];
                turned[Encoding.UTF8.GetString(bytes).IndexOf("\"version\": ", StringComparison.Ordinal) + 11] ^= 4;
                client.Disk.Files[path] = turned;
                break;
            default:
                client.Disk.Files[path] = damage switch
                {
                    "empty" => [],
                    "cut" => bytes[..(bytes.Length / 2)],
                    "garbage" => [0, 255, 13, 10, 34],
                    "other" => client.Disk.Files[file == "targets.json" ? "/trust/timestamp.json" : "/trust/targets.json"],
                    _ => new byte[20_000_000],
                };
                break;
        }

        client.Restart();
        Assert.True(client.Versions is { Root: >= 1 });

        await client.Refreshed();
        Assert.Equal((3, 3, 3, 3), client.Versions);
        Assert.NotNull((await client.Find("stable/a")).Target);

        // And it is mended: the next process needs no more than news.
        client.Requests();
        await client.Restart().Refreshed();
        await client.Find("stable/a");
        Assert.Equal(["4.root.json", "timestamp.json"], client.Requests());
    }

    [Fact]
    public async Task ADamagedTimestampLeavesTheSnapshotOnGuard()
    {
        (Repository repository, TestClient client) = await Kept();
        client.Disk.Files["/trust/timestamp.json"] = [];
        repository.SetVersion("targets", 1);
        repository.PublishSnapshot();

        await client.Restart().Refused(TrustRefusalKind.TargetsRollback);
    }

    [Fact]
    public async Task TheCacheOfAnotherRepositoryIsPassedOver()
    {
        (_, TestClient other) = await Kept("other ");
        (Repository repository, _) = await Kept();
        TestClient client = new(repository, disk: other.Disk);

        Assert.Equal((1, 0, 0, 0), client.Versions);
        await client.Refreshed();
        Assert.Equal((3, 3, 3, 3), client.Versions);
        Assert.Equal((3, 3, 3, 3), client.Restart().Versions);
    }

    [Fact]
    public async Task ARootThatSomebodyPutIntoTheCacheIsNotFollowed()
    {
        (Repository repository, TestClient client) = await Kept();
        Repository evil = new(keys: "evil ");
        evil.SetVersion("root", 3);
        client.Disk.Files["/trust/roots/4.json"] = evil.PublishRoot();
        client.Disk.Files["/trust/root.json"] = client.Disk.Files["/trust/roots/4.json"];

        client.Restart();

        Assert.Equal((3, 3, 3, 3), client.Versions);
        await client.Refreshed();
    }

    [Fact]
    public async Task ANewerRootInTheApplicationBeginsTheChainLater()
    {
        (Repository repository, TestClient client) = await Kept();
        client.Disk.Files.Remove("/trust/roots/2.json");

        TestClient updated = new(repository, disk: client.Disk, anchor: repository.Files["2.root.json"]);

        Assert.Equal((3, 3, 3, 3), updated.Versions);
    }

    [Fact]
    public async Task TargetsThatDoNotBelongToTheKeptSnapshotAreLeftOut()
    {
        (Repository repository, TestClient client) = await Kept();
        byte[] old = client.Disk.Files["/trust/targets.json"];
        repository.Publish("targets");
        await client.Refreshed();
        client.Disk.Files["/trust/targets.json"] = old;

        Assert.Equal((3, 4, 4, 0), client.Restart().Versions);
    }

    [Fact]
    public async Task AClientOpensWithoutAskingTheRepositoryAnything()
    {
        (_, TestClient client) = await Kept();
        client.Requests();

        client.Restart();

        Assert.Equal((3, 3, 3, 3), client.Versions);
        Assert.Empty(client.Requests().ToArray());
    }

    private static async Task<(Repository Repository, TestClient Client)> Kept(string keys = "")
    {
        Repository repository = new(keys: keys);
        repository.Delegate("targets", "stable", ["stable/*"], keys: TestKey.Of(keys + "stable"));
        repository.AddTarget("stable", "stable/a", [1]);
        repository.PublishRoot();
        repository.PublishRoot();
        repository.Publish("targets", "stable");
        repository.Publish("targets", "stable");
        TestClient client = new(repository);
        await client.Refreshed();
        await client.Find("stable/a");
        Assert.Equal((3, 3, 3, 3), client.Versions);
        return (repository, client);
    }
}
