using System;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Storage;

/// <summary>The process dies at each operation that changes the disk; what is there afterwards is opened by the next.</summary>
public class CrashTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AfterADeathAtAnyOperationTheNextProcessGoesOn(bool leavesHalf)
    {
        int operations = await Operations();
        Assert.True(operations > 20, $"only {operations} operations were tried");
        for (int died = 0; died < operations; died++)
        {
            (Repository repository, MemoryDisk disk) = await Kept();
            disk.DiesAt = disk.Changes + died;
            disk.LeavesHalf = leavesHalf;
            TestClient client = new(repository, disk: disk);
            await Assert.ThrowsAsync<MemoryDisk.ProcessDied>(() => Everything(client));

            disk.DiesAt = -1;
            client.Restart();

            // Never older than before, and each file is whole.
            Assert.True(client.Versions is { Root: >= 2, Timestamp: >= 2, Snapshot: >= 2 }, $"{client.Versions} after a death at {died}");
            Assert.All(disk.Files.Where(f => !f.Key.EndsWith(".tmp", StringComparison.Ordinal)), f => Assert.Equal((byte)'}', f.Value[^1]));

            await Everything(client);
            Assert.Equal((4, 3, 3, 3), client.Versions);
            Assert.True(disk.Names.Count(n => n.EndsWith(".tmp", StringComparison.Ordinal)) <= 1);

            disk.Time = client.Now;
            client.Now += TimeSpan.FromMinutes(61);
            await client.Restart().Refreshed();
            Assert.DoesNotContain(disk.Names, n => n.EndsWith(".tmp", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task WhatAnotherProcessIsWritingIsLeftAlone()
    {
        (Repository repository, MemoryDisk disk) = await Kept();
        disk.Files["/trust/.timestamp.json.0123.tmp"] = [1];
        TestClient client = new(repository, disk: disk) { Now = disk.Time.AddMinutes(59) };

        await client.Refreshed();

        Assert.Contains(".timestamp.json.0123.tmp", disk.Names);
    }

    [Fact]
    public async Task AFullDiskIsToldAndTheClientGoesOnInMemory()
    {
        (Repository repository, MemoryDisk disk) = await Kept();
        byte[] old = disk.Files["/trust/timestamp.json"];
        disk.IsFull = true;
        TestClient client = new(repository, disk: disk);

        TrustOutcome outcome = await client.Client.RefreshAsync(client.Now, TestContext.Current.CancellationToken);
        TargetOutcome found = await client.Find("stable/a");

        Assert.Null(outcome.Refusal);
        Assert.Equal("No space left on device", outcome.StoreProblem);
        Assert.Equal("No space left on device", found.StoreProblem);
        Assert.NotNull(found.Target);
        Assert.Equal((4, 3, 3, 3), client.Versions);
        Assert.DoesNotContain(disk.Names, n => n.EndsWith(".tmp", StringComparison.Ordinal));

        // What memory has seen still guards, and what the disk kept guards the next process.
        repository.Files["timestamp.json"] = old;
        await client.Refused(TrustRefusalKind.TimestampRollback);
        Assert.Equal((2, 2, 2, 2), client.Restart().Versions);
    }

    /// <summary>A client that knows version 2 of everything, and a repository that has gone on.</summary>
    private static async Task<(Repository Repository, MemoryDisk Disk)> Kept()
    {
        Repository repository = new();
        repository.Delegate("targets", "stable", ["stable/*"]);
        repository.AddTarget("stable", "stable/a", [1]);
        repository.PublishRoot();
        repository.Publish("targets", "stable");
        TestClient client = new(repository);
        await Everything(client);
        Assert.Equal((2, 2, 2, 2), client.Versions);
        repository.PublishRoot();
        repository.PublishRoot();
        repository.Publish("targets", "stable");
        return (repository, client.Disk);
    }

    private static async Task Everything(TestClient client)
    {
        await client.Refreshed();
        Assert.NotNull((await client.Find("stable/a")).Target);
    }

    private static async Task<int> Operations()
    {
        (Repository repository, MemoryDisk disk) = await Kept();
        int before = disk.Changes;
        await Everything(new TestClient(repository, disk: disk));
        return disk.Changes - before;
    }
}
