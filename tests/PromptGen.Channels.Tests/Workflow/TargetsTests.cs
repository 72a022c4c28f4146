using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>TUF 1.0, sections 5.6.1 to 5.6.6.</summary>
public class TargetsTests
{
    [Fact]
    public async Task TargetsThatNobodyTrustedSignedAreRefused()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Signers["targets"] = [TestKey.Of("attacker")];
        repository.Publish("targets");

        await client.Refused(TrustRefusalKind.UnderThreshold);

        Assert.Equal((1, 2, 2, 1), client.Versions);
        Assert.False(client.Client.IsCurrent);
    }

    [Fact]
    public async Task MixAndMatchOfTargetsAndSnapshotIsRefused()
    {
        Repository repository = new();
        repository.Publish("targets");
        repository.Files["2.targets.json"] = repository.Files["1.targets.json"];
        TestClient client = new(repository);

        Assert.Equal("this is version 1, and the snapshot names version 2", (await client.Refused(TrustRefusalKind.VersionMismatch)).Message);
    }

    [Fact]
    public async Task TargetsWithOtherBytesThanTheSnapshotSaysAreRefused()
    {
        Repository repository = new() { Hashes = true };
        repository.Publish("targets");
        byte[] file = repository.Files["2.targets.json"].ToArray();
        file[^2] = (byte)' ';
        repository.Files["2.targets.json"] = file;
        TestClient client = new(repository);

        Assert.Equal("the file's sha256 is not the one that the snapshot says", (await client.Refused(TrustRefusalKind.HashMismatch)).Message);
    }

    [Fact]
    public async Task FreezeAtExpiredTargetsIsRefused()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Expire("targets", Repository.Start.AddDays(-5));
        repository.Publish("targets");

        await client.Refused(TrustRefusalKind.Expired);

        Assert.Equal((1, 2, 2, 1), client.Versions);
    }

    [Fact]
    public async Task TargetsThatAreKeptHaveToBeSignedByTheKeysOfANewRoot()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.SetKeys("targets", 1, TestKey.Of("targets-new"));
        repository.PublishRoot();
        client.Requests();

        await client.Refused(TrustRefusalKind.UnderThreshold);
        Assert.Equal(["2.root.json", "3.root.json", "timestamp.json", "1.targets.json"], client.Requests());

        repository.Publish("targets");
        await client.Refreshed();
        Assert.Equal((2, 2, 2, 2), client.Versions);
    }

    [Fact]
    public async Task ARefreshThatWasCutOffGoesOnWhereItEnded()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.Publish("targets");
        repository.Answers["2.targets.json"] = new(null, TrustRefusalKind.NotFetched, "the cable");
        await client.Refused(TrustRefusalKind.NotFetched);
        Assert.Equal((1, 2, 2, 1), client.Versions);
        repository.Answers.Clear();
        client.Requests();

        await client.Refreshed();

        Assert.Equal((1, 2, 2, 2), client.Versions);
        Assert.Equal(["2.root.json", "timestamp.json", "2.targets.json"], client.Requests());
    }

    [Fact]
    public async Task NothingIsFoundBeforeARefreshHasEnded()
    {
        Repository repository = new();
        repository.AddTarget("targets", "a", [1]);
        repository.Publish("targets");
        TestClient client = new(repository);

        Assert.Equal(TrustRefusalKind.OutOfOrder, (await client.Find("a")).Refusal!.Kind);
        await client.Refreshed();
        Assert.NotNull((await client.Find("a")).Target);

        client.Now = client.Now.AddYears(2);
        await client.Refused(TrustRefusalKind.Expired);
        Assert.Equal(TrustRefusalKind.OutOfOrder, (await client.Find("a")).Refusal!.Kind);
    }

    [Fact]
    public async Task WhatTheApplicationSaysOfATargetIsKeptAsJson()
    {
        Repository repository = new();
        repository.AddTarget("targets", "prompts/a", [1, 2], new() { ["seq"] = 4, ["reason"] = "say \"please\"", ["at"] = "2026-03-01T12:00:00Z" });
        repository.Publish("targets");
        TestClient client = new(repository);
        await client.Refreshed();

        TargetOutcome found = await client.Find("prompts/a");

        Assert.Equal("""{"at":"2026-03-01T12:00:00Z","reason":"say \"please\"","seq":4}""", found.Target!.Custom);
        Assert.Equal(("targets", 2), (found.Role, found.Target.Length));
    }

    [Fact]
    public async Task WhatIsKeptIsFoundWithoutNetworkAlsoPastItsTime()
    {
        Repository repository = new();
        repository.AddTarget("targets", "a", [1]);
        repository.Delegate("targets", "stable", ["stable/*"]);
        repository.AddTarget("stable", "stable/b", [2]);
        repository.Delegate("targets", "canary", ["canary/*"]);
        repository.AddTarget("canary", "canary/c", [3]);
        repository.Publish("targets", "stable", "canary");
        TestClient client = new(repository);
        await client.Refreshed();
        await client.Find("stable/b");
        client.Requests();

        TrustClient restarted = client.Restart().Client;

        Assert.NotNull(restarted.FindKept("a").Target);
        Assert.NotNull(restarted.FindKept("stable/b").Target);
        Assert.Equal("canary: the store has no such role (NotThere)", restarted.FindKept("canary/c").Refusal!.ToString());
        Assert.Equal(TrustRefusalKind.TargetNotFound, restarted.FindKept("d").Refusal!.Kind);
        Assert.Empty(client.Requests().ToArray());
    }

    [Fact]
    public async Task WhatIsKeptStaysWholeWhileANewerStateIsThereOnlyInPart()
    {
        Repository repository = new();
        repository.AddTarget("targets", "a", [1]);
        repository.Delegate("targets", "stable", ["stable/*"]);
        repository.AddTarget("stable", "stable/b", [2]);
        repository.Publish("targets", "stable");
        TestClient client = new(repository);
        await client.Refreshed();
        await client.Find("stable/b");
        repository.AddTarget("targets", "a", [1, 2, 3]);
        repository.Publish("targets", "stable");
        repository.Files.Remove("3.targets.json");
        await client.Refused(TrustRefusalKind.NotThere);
        Assert.Equal((1, 3, 3, 2), client.Versions);

        Assert.Equal(1, client.Client.FindKept("a").Target!.Length);
        Assert.NotNull(client.Client.FindKept("stable/b").Target);

        repository.Put("targets", bump: false);
        await client.Refreshed();
        Assert.Equal(3, client.Client.FindKept("a").Target!.Length);
    }

    [Fact]
    public async Task ARepositoryRestoredFromABackupIsTakenOnceItIsAheadAgain()
    {
        Repository repository = new();
        repository.Publish("targets");
        Repository restored = new();
        TestClient client = new(repository);
        await client.Refreshed();
        Assert.Equal((1, 2, 2, 2), client.Versions);

        // What was published after the backup is lost, and its version numbers come again.
        foreach ((string name, byte[] file) in restored.Files)
        {
            repository.Files[name] = file;
        }

        await client.Refused(TrustRefusalKind.TimestampRollback);
        repository.SetVersion("timestamp", 1);
        repository.SetVersion("snapshot", 1);
        repository.SetVersion("targets", 1);
        repository.Put("targets", bump: false);
        repository.PublishSnapshot();
        await client.Refreshed();
        Assert.Equal((1, 2, 2, 2), client.Versions);
        repository.SetVersion("timestamp", 2);
        repository.PublishTimestamp();
        repository.SetVersion("targets", 1);
        repository.PublishSnapshot();
        await client.Refused(TrustRefusalKind.TargetsRollback);

        foreach (string role in (string[])["timestamp", "snapshot", "targets"])
        {
            repository.SetVersion(role, 9);
        }

        repository.Publish("targets");
        await client.Refreshed();
        Assert.Equal((1, 10, 10, 10), client.Versions);
    }
}
