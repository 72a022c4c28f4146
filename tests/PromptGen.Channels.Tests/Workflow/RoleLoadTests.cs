using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>Loading a delegated role for all that it says: the same checks as a search for one of its targets makes.</summary>
public class RoleLoadTests
{
    [Fact]
    public async Task ARoleIsLoadedOnceAndKept()
    {
        (Repository repository, TestClient client) = await Delegated();

        RoleOutcome loaded = await Load(client);
        Assert.Equal((1, null, true), (loaded.Role?.Role.Version, loaded.Refusal, loaded.IsDelegated));
        Assert.Equal(["1.stable.json"], client.Requests());

        Assert.Same(loaded.Role, (await Load(client)).Role);
        await client.Restart().Refreshed();
        client.Requests();
        Assert.Equal(1, (await Load(client)).Role?.Role.Version);
        Assert.Empty(client.Requests());
        Assert.NotNull((await client.Find("stable/a")).Target);
        Assert.Empty(client.Requests());
    }

    [Fact]
    public async Task ARoleThatOthersSignedIsRefusedAndTheNextTryGoesOn()
    {
        (Repository repository, TestClient client) = await Delegated();
        byte[] right = repository.Files["1.stable.json"];
        repository.Files["1.stable.json"] = Signing.File(repository.Signed["stable"], [TestKey.Of("mallory")]);

        RoleOutcome refused = await Load(client);
        Assert.Equal((null, TrustRefusalKind.UnderThreshold, true), (refused.Role, refused.Refusal?.Kind, refused.IsDelegated));

        repository.Files["1.stable.json"] = right;
        Assert.NotNull((await Load(client)).Role);
    }

    [Fact]
    public async Task ARoleOfAnotherVersionOrPastItsTimeOrMissingIsRefused()
    {
        (Repository repository, TestClient client) = await Delegated();
        repository.Files.Remove("1.stable.json");
        Assert.Equal(TrustRefusalKind.NotThere, (await Load(client)).Refusal?.Kind);

        repository.Expire("stable", Repository.Start);
        repository.Publish("stable");
        await client.Refreshed();
        Assert.Equal(TrustRefusalKind.Expired, (await Load(client)).Refusal?.Kind);

        repository.Expire("stable", Repository.Start.AddDays(1));
        repository.Publish("stable");
        repository.Files[repository.NameOf("stable")] = Signing.File(repository.Signed["stable"], []);
        await client.Refreshed();
        Assert.Equal(TrustRefusalKind.UnderThreshold, (await Load(client)).Refusal?.Kind);
    }

    [Fact]
    public async Task WhoIsNotDelegatedToIsNoRole()
    {
        (_, TestClient client) = await Delegated();

        RoleOutcome none = await client.Client.LoadAsync("canary", TestContext.Current.CancellationToken);

        Assert.False(none.IsDelegated);
        Assert.Equal("canary: version 2 of the targets role does not delegate to it (TargetNotFound)", none.Refusal?.ToString());
    }

    [Fact]
    public async Task BeforeARefreshThereIsNoRole()
    {
        TestClient client = new(new Repository());

        Assert.Equal(TrustRefusalKind.OutOfOrder, (await Load(client)).Refusal?.Kind);
    }

    private static async Task<RoleOutcome> Load(TestClient client) => await client.Client.LoadAsync("stable", TestContext.Current.CancellationToken);

    private static async Task<(Repository Repository, TestClient Client)> Delegated()
    {
        Repository repository = new();
        repository.Delegate("targets", "stable", ["stable/*"]);
        repository.AddTarget("stable", "stable/a", [1]);
        repository.Publish("targets", "stable");
        TestClient client = new(repository);
        await client.Refreshed();
        client.Requests();
        return (repository, client);
    }
}
