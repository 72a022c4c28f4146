using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>TUF 1.0, section 5.4.</summary>
public class TimestampTests
{
    [Fact]
    public async Task ATimestampThatNobodyTrustedSignedIsRefused()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Signers["timestamp"] = [TestKey.Of("attacker")];
        repository.PublishSnapshot();

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.UnderThreshold);

        Assert.Equal($"version 2 needs 1 signature by keys that the trusted root trusts and has 0: key '{TestKey.Of("attacker").Id}' is none of the role's", refusal.Message);
        Assert.Equal((1, 1, 1, 1), client.Versions);
    }

    [Fact]
    public async Task RollbackOfTheTimestampIsRefused()
    {
        Repository repository = new();
        byte[] old = repository.Files["timestamp.json"];
        repository.PublishTimestamp();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Files["timestamp.json"] = old;

        Assert.Equal("version 1 is older than the trusted version 2", (await client.Refused(TrustRefusalKind.TimestampRollback)).Message);
        Assert.Equal("version 1 is older than the trusted version 2", (await client.Restart().Refused(TrustRefusalKind.TimestampRollback)).Message);
        Assert.Equal(2, client.Versions.Timestamp);
    }

    [Fact]
    public async Task RollbackOfTheSnapshotThroughTheTimestampIsRefused()
    {
        Repository repository = new();
        repository.PublishSnapshot();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.SetVersion("snapshot", 1);
        repository.PublishTimestamp();
        client.Requests();

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.SnapshotRollback);

        Assert.Equal("version 3 names the snapshot's version 1, which is older than version 2 that the trusted one names", refusal.Message);
        Assert.Equal((1, 2, 2, 1), client.Versions);
        Assert.Equal(["2.root.json", "timestamp.json"], client.Requests());
    }

    [Fact]
    public async Task TheSameVersionWithOtherContentChangesNothing()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Signed["timestamp"]["meta"]!["snapshot.json"]!["version"] = 100;
        repository.Put("timestamp", bump: false);

        await client.Refreshed();

        Assert.Equal(1, client.State.Timestamp!.Role.Snapshot.Version);
        Assert.Equal(1, client.Restart().State.Timestamp!.Role.Snapshot.Version);
    }

    [Fact]
    public async Task FreezeAtAnExpiredTimestampIsRefused()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Expire("timestamp", Repository.Start.AddDays(-5));
        repository.PublishTimestamp();

        await client.Refused(TrustRefusalKind.Expired);

        Assert.Equal(1, client.Versions.Timestamp);
        Assert.Equal(1, client.Restart().Versions.Timestamp);
    }

    [Fact]
    public async Task FreezeAtTheTrustedTimestampIsRefusedOnceItHasExpired()
    {
        Repository repository = new();
        repository.Expire("timestamp", Repository.Start.AddDays(7));
        repository.PublishTimestamp();
        TestClient client = new(repository);
        await client.Refreshed();

        client.Now = Repository.Start.AddDays(7);

        await client.Refused(TrustRefusalKind.Expired);
        Assert.False(client.Client.IsCurrent);
    }

    [Fact]
    public async Task ExpiredMetadataOfItsOwnIsNoHindranceToNewer()
    {
        Repository repository = new();
        foreach (string role in (string[])["timestamp", "snapshot", "targets"])
        {
            repository.Expire(role, Repository.Start.AddDays(7));
        }

        repository.Publish("targets");
        TestClient client = new(repository);
        await client.Refreshed();
        foreach (string role in (string[])["timestamp", "snapshot", "targets"])
        {
            repository.Expire(role, Repository.Start.AddDays(21));
        }

        repository.Publish("targets");
        client.Now = Repository.Start.AddDays(18);

        await client.Restart().Refreshed();

        Assert.Equal((1, 3, 3, 3), client.Versions);
    }

    [Fact]
    public async Task RollbackIsRefusedAlsoWhenWhatIsTrustedHasExpired()
    {
        Repository repository = new();
        byte[] old = repository.Files["timestamp.json"];
        repository.Expire("timestamp", Repository.Start.AddDays(7));
        repository.PublishTimestamp();
        TestClient client = new(repository);
        await client.Refreshed();
        client.Now = Repository.Start.AddDays(18);
        repository.Files["timestamp.json"] = old;

        await client.Restart().Refused(TrustRefusalKind.TimestampRollback);
    }

    [Fact]
    public async Task AClockThatGoesBackMakesNothingInvalid()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        client.Now = Repository.Start.AddYears(-3);
        repository.Publish("targets");

        await client.Refreshed();

        Assert.Equal((1, 2, 2, 2), client.Versions);
    }

    [Fact]
    public async Task EndlessDataInPlaceOfTheTimestampIsRefused()
    {
        Repository repository = new();
        repository.Files["timestamp.json"] = new byte[TrustLimits.Default.TimestampLength + 1];
        TestClient client = new(repository);

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.TooLong);

        Assert.Equal("'timestamp.json' is longer than the 16384 bytes that may be read", refusal.Message);
    }

    [Fact]
    public async Task ATimestampThatTheRepositoryDoesNotHaveEndsTheRefresh()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Files.Remove("timestamp.json");

        await client.Refused(TrustRefusalKind.NotThere);

        Assert.Equal((1, 1, 1, 1), client.Versions);
    }
}
