using System;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>TUF 1.0, section 5.5.</summary>
public class SnapshotTests
{
    [Fact]
    public async Task ASnapshotThatNobodyTrustedSignedIsRefusedAndTheTimestampKept()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Signers["snapshot"] = [TestKey.Of("attacker")];
        repository.PublishSnapshot();

        await client.Refused(TrustRefusalKind.UnderThreshold);

        Assert.Equal((1, 2, 1, 1), client.Versions);
        Assert.Equal((1, 2, 1, 1), client.Restart().Versions);
    }

    [Fact]
    public async Task MixAndMatchOfSnapshotAndTimestampIsRefused()
    {
        Repository repository = new();
        repository.SetVersion("snapshot", 2);
        repository.Files["1.snapshot.json"] = Signing.File(repository.Signed["snapshot"], repository.Signers["snapshot"]);
        TestClient client = new(repository);

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.VersionMismatch);

        Assert.Equal("this is version 2, and the timestamp names version 1", refusal.Message);
        Assert.Equal((1, 1, 0, 0), client.Versions);
    }

    [Theory]
    [InlineData(false, nameof(TrustRefusalKind.HashMismatch), "the file's sha256 is not the one that the timestamp says")]
    [InlineData(true, nameof(TrustRefusalKind.LengthMismatch), "the file has ")]
    public async Task ASnapshotWithOtherBytesThanTheTimestampSaysIsRefused(bool shorter, string kind, string message)
    {
        Repository repository = new() { Hashes = true };
        repository.PublishSnapshot();
        byte[] file = repository.Files["2.snapshot.json"].ToArray();
        repository.Files["2.snapshot.json"] = shorter ? file[..^1] : file;

        // White space, which no signature covers.
        file[^2] = (byte)' ';
        TestClient client = new(repository);

        TrustRefusal refusal = await client.Refused(Enum.Parse<TrustRefusalKind>(kind));

        Assert.StartsWith(message, refusal.Message);
        Assert.Equal(0, client.Versions.Snapshot);
    }

    [Fact]
    public async Task ASnapshotLongerThanTheTimestampSaysIsNotReadToItsEnd()
    {
        Repository repository = new() { Hashes = true };
        repository.PublishSnapshot();
        repository.Files["2.snapshot.json"] = [.. repository.Files["2.snapshot.json"], (byte)' '];
        TestClient client = new(repository);

        await client.Refused(TrustRefusalKind.TooLong);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RollbackOfTargetsThroughTheSnapshotIsRefused(bool hashes)
    {
        Repository repository = new() { Hashes = hashes };
        repository.Publish("targets");
        TestClient client = new(repository);
        await client.Refreshed();
        repository.SetVersion("targets", 1);
        repository.PublishSnapshot();

        TrustRefusal refusal = await client.Restart().Refused(TrustRefusalKind.TargetsRollback);

        Assert.Equal("version 3 names version 1 of 'targets.json', which is older than version 2 that the trusted one names", refusal.Message);
        Assert.Equal((1, 3, 2, 2), client.Versions);
    }

    [Fact]
    public async Task RollbackOfADelegatedRoleThroughTheSnapshotIsRefused()
    {
        Repository repository = new();
        repository.Delegate("targets", "stable");
        repository.Put("stable");
        repository.Publish("targets", "stable");
        TestClient client = new(repository);
        await client.Refreshed();
        repository.SetVersion("stable", 1);
        repository.PublishSnapshot();

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.TargetsRollback);

        Assert.Equal("version 3 names version 1 of 'stable.json', which is older than version 2 that the trusted one names", refusal.Message);
    }

    [Fact]
    public async Task ASnapshotThatDropsARoleIsRefused()
    {
        Repository repository = new();
        repository.Delegate("targets", "stable");
        repository.Publish("targets", "stable");
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Signed.Remove("stable");
        repository.Signed["snapshot"]["meta"]!.AsObject().Remove("stable.json");
        repository.PublishSnapshot();

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.TargetsRemoved);

        Assert.Equal("version 3 no longer names 'stable.json', which the trusted version 2 names", refusal.Message);
    }

    [Fact]
    public async Task FreezeAtAnExpiredSnapshotIsRefused()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Expire("snapshot", Repository.Start.AddDays(-5));
        repository.PublishSnapshot();

        await client.Refused(TrustRefusalKind.Expired);

        Assert.Equal((1, 2, 1, 1), client.Versions);
    }

    [Fact]
    public async Task FreezeAtTheTrustedSnapshotIsRefusedOnceItHasExpired()
    {
        Repository repository = new();
        repository.Expire("snapshot", Repository.Start.AddDays(7));
        repository.PublishSnapshot();
        TestClient client = new(repository);
        await client.Refreshed();
        client.Now = Repository.Start.AddDays(8);
        client.Requests();

        Assert.Equal("snapshot", (await client.Refused(TrustRefusalKind.Expired)).What);

        // Asked for again, in case it was signed anew.
        Assert.Equal(["2.root.json", "timestamp.json", "2.snapshot.json"], client.Requests());
    }

    [Fact]
    public async Task AnOlderSnapshotBehindACurrentTimestampIsNeverAskedFor()
    {
        Repository repository = new();
        repository.PublishSnapshot();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.SetVersion("snapshot", 1);
        repository.Put("snapshot", bump: false);

        await client.Refreshed();

        Assert.Equal(2, client.Versions.Snapshot);
    }

    [Fact]
    public async Task AThresholdAboveTheKeysThereAreIsNeverReached()
    {
        Repository repository = new();
        TestKey[] keys = Enumerable.Range(0, 5).Select(i => TestKey.Of($"snapshot-{i}")).ToArray();
        repository.SetKeys("snapshot", 6, keys);
        repository.PublishRoot();
        repository.PublishSnapshot();
        TestClient client = new(repository);

        TrustRefusal refusal = await client.Refused(TrustRefusalKind.UnderThreshold);

        Assert.Equal("version 2 needs 6 signatures by keys that the trusted root trusts and has 5", refusal.Message);
        Assert.Equal((2, 2, 0, 0), client.Versions);
    }
}
