using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

public class FirstRefreshTests
{
    [Fact]
    public async Task AFirstRefreshFetchesEachTopLevelRoleOnceInOrder()
    {
        TestClient client = new(new Repository());

        await client.Refreshed();

        Assert.Equal(["2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"], client.Requests());
        Assert.Equal((1, 1, 1, 1), client.Versions);
    }

    [Fact]
    public async Task WithoutConsistentSnapshotsOnlyTheRootCarriesItsVersion()
    {
        TestClient client = new(new Repository(consistent: false));

        await client.Refreshed();

        Assert.Equal(["2.root.json", "timestamp.json", "snapshot.json", "targets.json"], client.Requests());
    }

    [Fact]
    public async Task ARefreshWithoutNewsAsksForTheNextRootAndTheTimestampOnly()
    {
        TestClient client = new(new Repository());
        await client.Refreshed();
        client.Requests();

        await client.Refreshed();
        Assert.Equal(["2.root.json", "timestamp.json"], client.Requests());

        await client.Restart().Refreshed();
        Assert.Equal(["2.root.json", "timestamp.json"], client.Requests());
    }

    [Fact]
    public async Task ARefreshFetchesOnlyTheRolesThatChanged()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        client.Requests();

        repository.PublishSnapshot();
        await client.Refreshed();

        Assert.Equal(["2.root.json", "timestamp.json", "2.snapshot.json"], client.Requests());
        Assert.Equal((1, 2, 2, 1), client.Versions);
    }

    [Fact]
    public async Task FieldsThatAreNotSpecifiedAreSignedAndPassedOver()
    {
        Repository repository = new();
        foreach (string role in (string[])["root", "timestamp", "snapshot", "targets"])
        {
            repository.Signed[role]["x-ours"] = new System.Text.Json.Nodes.JsonObject { ["b"] = 1, ["a"] = new System.Text.Json.Nodes.JsonArray(true, null, "é\u0001\"\\") };
        }

        repository.PublishRoot();
        repository.Publish("targets");
        TestClient client = new(repository);

        await client.Refreshed();

        Assert.Equal((2, 2, 2, 2), client.Versions);
    }
}
