using System;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>Version numbers driven up by stolen keys, and the way back (TUF 1.0, section 5.3.11).</summary>
public class FastForwardTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATimestampComesBackWithNewKeys(bool restarted)
    {
        Repository repository = new();
        repository.SetVersion("timestamp", 99);
        repository.PublishTimestamp();
        TestClient client = new(repository);
        await client.Refreshed();
        Assert.Equal(100, client.Versions.Timestamp);

        repository.SetVersion("timestamp", 1);
        repository.Put("timestamp");
        await client.Refused(TrustRefusalKind.TimestampRollback);

        repository.SetKeys("timestamp", 1, TestKey.Of("timestamp-new"));
        repository.PublishRoot();
        repository.Put("timestamp", bump: false);
        await (restarted ? client.Restart() : client).Refreshed();

        Assert.Equal((2, 2, 1, 1), client.Versions);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ASnapshotComesBackWithNewKeys(bool restarted)
    {
        Repository repository = new();
        repository.SetVersion("snapshot", 99998);
        repository.PublishSnapshot();
        TestClient client = new(repository);
        await client.Refreshed();
        Assert.Equal(99999, client.Versions.Snapshot);

        repository.SetKeys("snapshot", 1, TestKey.Of("snapshot-new"));
        repository.SetKeys("timestamp", 1, TestKey.Of("timestamp-new"));
        repository.PublishRoot();
        repository.SetVersion("snapshot", 1);
        repository.PublishSnapshot();
        await (restarted ? client.Restart() : client).Refreshed();

        Assert.Equal((2, 3, 2, 1), client.Versions);
    }

    [Fact]
    public async Task TargetsComeBackWithNewKeysOfTheSnapshot()
    {
        Repository repository = new();
        repository.SetVersion("targets", 99);
        repository.Publish("targets");
        TestClient client = new(repository);
        await client.Refreshed();
        Assert.Equal(100, client.Versions.Targets);

        repository.SetKeys("snapshot", 1, TestKey.Of("snapshot-new"));
        repository.PublishRoot();
        repository.SetVersion("targets", 1);
        repository.Publish("targets");
        await client.Refreshed();

        Assert.Equal((2, 3, 3, 2), client.Versions);
    }

    [Fact]
    public async Task WhatRotatedKeysSignedIsDeletedAlsoWhenNothingNewerCanBeHad()
    {
        Repository repository = new();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.SetKeys("timestamp", 1, TestKey.Of("timestamp-new"));
        repository.PublishRoot();
        repository.Files.Remove("timestamp.json");

        await client.Refused(TrustRefusalKind.NotThere);

        Assert.Equal((2, 0, 0, 0), client.Versions);
        Assert.Equal(["2.json", "root.json", "targets.json"], client.Disk.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AKeyThatIsOnlyAddedOpensNoWayBack()
    {
        Repository repository = new();
        byte[] old = repository.Files["timestamp.json"];
        repository.PublishTimestamp();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.SetKeys("timestamp", 1, TestKey.Of("timestamp"), TestKey.Of("timestamp-new"));
        repository.SetKeys("snapshot", 1, TestKey.Of("snapshot"), TestKey.Of("snapshot-new"));
        repository.PublishRoot();
        repository.Files["timestamp.json"] = old;

        await client.Refused(TrustRefusalKind.TimestampRollback);
        await client.Restart().Refused(TrustRefusalKind.TimestampRollback);

        Assert.Equal((2, 2, 1, 1), client.Versions);
    }

    [Fact]
    public async Task ACrashBetweenTheNewRootAndTheEndOfTheOldKeysFilesChangesNothing()
    {
        Repository repository = new();
        repository.SetVersion("timestamp", 99);
        repository.PublishTimestamp();
        TestClient client = new(repository);
        await client.Refreshed();
        repository.SetKeys("timestamp", 1, TestKey.Of("timestamp-new"));
        repository.PublishRoot();
        repository.SetVersion("timestamp", 1);
        repository.Put("timestamp", bump: false);

        // More deaths than such a refresh has changes, so that the one between the root and the deletion is among them.
        for (int died = 0; died < 40; died++)
        {
            MemoryDisk disk = new() { DiesAt = died };
            foreach ((string name, byte[] file) in client.Disk.Files)
            {
                disk.Files[name] = file;
            }

            TestClient killed = new(repository, disk: disk);
            try
            {
                await killed.Refresh();
            }
            catch (MemoryDisk.ProcessDied)
            {
                disk.DiesAt = -1;
            }

            await killed.Restart().Refreshed();
            Assert.Equal((2, 1, 1, 1), killed.Versions);
        }
    }
}
