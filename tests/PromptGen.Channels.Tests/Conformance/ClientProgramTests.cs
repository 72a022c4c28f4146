using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Conformance;

/// <summary>The contract of the public conformance suite, by our own words: what succeeds, what is trusted afterwards, what was asked for.</summary>
public class ClientProgramTests
{
    [Fact]
    public async Task InitAndRefreshTrustTheTopLevelRoles()
    {
        await using Shim shim = await Shim.Start();

        Assert.Equal(0, await shim.Init());
        Assert.Empty(shim.Requests());
        Assert.Equal([("root", 1L)], shim.Trusted());

        Assert.Equal(0, await shim.Refresh());
        Assert.Equal(["2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"], shim.Requests());
        Assert.Equal([("root", 1L), ("snapshot", 1L), ("targets", 1L), ("timestamp", 1L)], shim.Trusted());
        Assert.Equal(shim.Repository.Files["timestamp.json"], await File.ReadAllBytesAsync(Path.Combine(shim.Metadata, "timestamp.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ADownloadRefreshesFirstAlsoWhenThereIsNoSuchTarget()
    {
        await using Shim shim = await Shim.Start();
        await shim.Init();

        Assert.Equal(1, await shim.Download("nonexistent artifact"));

        Assert.Equal("nonexistent artifact: no role that is trusted for it names it; looked in 1 role (TargetNotFound)", shim.Error);
        Assert.Equal(["2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"], shim.Requests());
        Assert.Equal(4, shim.Trusted().Count());
    }

    [Fact]
    public async Task ARootThatIsNoneIsNotBegunWith()
    {
        await using Shim shim = await Shim.Start();

        Assert.Equal(1, await shim.Init(Signing.File(shim.Repository.Signed["root"], [TestKey.Of("attacker")])));
        Assert.Equal(1, await shim.Refresh());

        Assert.Equal("there is no root to begin with; run init", shim.Error);
        Assert.Empty(shim.Requests());
    }

    [Fact]
    public async Task RollbackAcrossProcessesIsRefused()
    {
        await using Shim shim = await Shim.Start();
        byte[] old = shim.Repository.Files["timestamp.json"];
        shim.Repository.PublishTimestamp();
        await shim.Init();
        Assert.Equal(0, await shim.Refresh());
        shim.Repository.Files["timestamp.json"] = old;

        Assert.Equal(1, await shim.Refresh());

        Assert.Equal("timestamp: version 1 is older than the trusted version 2 (TimestampRollback)", shim.Error);
        Assert.Contains(("timestamp", 2L), shim.Trusted());
        Assert.Equal("timestamp.json", shim.Requests()[^1]);
    }

    [Fact]
    public async Task AnExpiredRootIsKeptAndNothingAfterIt()
    {
        await using Shim shim = await Shim.Start();
        await shim.Init();
        await shim.Refresh();
        shim.Repository.Expire("root", DateTimeOffset.UtcNow.AddDays(-1));
        shim.Repository.PublishRoot();
        shim.Repository.Publish("targets");

        Assert.Equal(1, await shim.Refresh());

        Assert.Equal([("root", 2L), ("snapshot", 1L), ("targets", 1L), ("timestamp", 1L)], shim.Trusted());
    }

    [Fact]
    public async Task FastForwardIsRecoveredFromWithNewKeys()
    {
        await using Shim shim = await Shim.Start();
        shim.Repository.SetVersion("timestamp", 99);
        shim.Repository.PublishTimestamp();
        await shim.Init();
        Assert.Equal(0, await shim.Refresh());
        shim.Repository.SetKeys("timestamp", 1, TestKey.Of("timestamp-new"));
        shim.Repository.PublishRoot();
        shim.Repository.SetVersion("timestamp", 1);
        shim.Repository.Put("timestamp", bump: false);

        Assert.Equal(0, await shim.Refresh());

        Assert.Equal([("root", 2L), ("snapshot", 1L), ("targets", 1L), ("timestamp", 1L)], shim.Trusted());
    }

    [Fact]
    public async Task ATargetIsDownloadedOnceAndAgainOnlyWhenItChanged()
    {
        await using Shim shim = await Shim.Start();
        shim.Repository.AddTarget("targets", "path/to/a file.txt", Encoding.UTF8.GetBytes("one"));
        shim.Repository.Publish("targets");
        await shim.Init();

        Assert.Equal(0, await shim.Download("path/to/a file.txt"));
        Assert.Equal(["one"], shim.Downloaded());
        Assert.StartsWith("targets/path/to/", shim.Requests()[^1]);

        Assert.Equal(0, await shim.Download("path/to/a file.txt"));
        Assert.Equal("timestamp.json", shim.Requests()[^1]);

        shim.Repository.AddTarget("targets", "path/to/a file.txt", Encoding.UTF8.GetBytes("two"));
        shim.Repository.Publish("targets");
        Assert.Equal(0, await shim.Download("path/to/a file.txt"));
        Assert.Equal(["two"], shim.Downloaded());

        // What the server gives for all targets is now something else; the metadata is not.
        foreach (string file in shim.Repository.Files.Keys.Where(f => f.StartsWith("targets/", StringComparison.Ordinal)).ToArray())
        {
            shim.Repository.Files[file] = Encoding.UTF8.GetBytes("bad");
        }

        shim.Repository.AddTarget("targets", "other", Encoding.UTF8.GetBytes("new"));
        shim.Repository.Publish("targets");
        shim.Repository.Files[shim.Repository.Files.Keys.Single(f => f.EndsWith(".other", StringComparison.Ordinal))] = Encoding.UTF8.GetBytes("bad");
        Assert.Equal(1, await shim.Download("other"));
        Assert.Equal(0, await shim.Download("path/to/a file.txt"));
        Assert.Equal(["two"], shim.Downloaded());
    }

    [Theory]
    [InlineData("?")]
    [InlineData("../delegatedrole")]
    public async Task AnUnusualRoleIsAskedForEscapedAndKeptInTheFolder(string role)
    {
        await using Shim shim = await Shim.Start();
        shim.Repository.Delegate("targets", role);
        shim.Repository.Expire(role, DateTimeOffset.UtcNow.AddDays(30));
        shim.Repository.Publish("targets", role);
        await shim.Init();

        Assert.Equal(1, await shim.Download("missing"));

        Assert.Contains("1." + Uri.EscapeDataString(role) + ".json", shim.Requests());
        Assert.Equal(5, shim.Trusted().Count());
    }

    [Fact]
    public async Task ADelegatedRoleThatHasExpiredIsNotTrusted()
    {
        await using Shim shim = await Shim.Start();
        shim.Repository.Delegate("targets", "delegated", ["delegatedpath/*"]);
        shim.Repository.Expire("delegated", DateTimeOffset.UtcNow.AddDays(-1));
        shim.Repository.AddTarget("delegated", "delegatedpath/target", [1]);
        shim.Repository.Publish("targets", "delegated");
        await shim.Init();

        Assert.Equal(0, await shim.Refresh());
        Assert.Equal(1, await shim.Download("delegatedpath/target"));

        Assert.Empty(shim.Downloaded());
        Assert.Equal([("root", 1L), ("snapshot", 2L), ("targets", 2L), ("timestamp", 2L)], shim.Trusted());
    }

    [Fact]
    public async Task AFileThatIsNoJsonIsNotBegunWith()
    {
        await using Shim shim = await Shim.Start();

        Assert.Equal(1, await shim.Init([]));
        Assert.Equal("root: the file is not JSON (line 1, column 1) (Malformed)", shim.Error);
    }

    [Theory]
    [InlineData("--metadata-dir x refresh", "--metadata-url is needed")]
    [InlineData("--metadata-dir x --metadata-url http://127.0.0.1:1/ download", "--target-name, --target-base-url and --target-dir are needed")]
    [InlineData("--metadata-dir x --metadata-url no-address refresh", "'no-address' is not an address")]
    [InlineData("refresh", "Option '--metadata-dir' is required.")]
    [InlineData("--metadata-dir x init missing.json", "Could not find file ")]
    public async Task AWrongCommandLineFails(string line, string message)
    {
        await using Shim shim = await Shim.Start();

        Assert.Equal(1, await shim.Run(line.Split(' ')));
        Assert.StartsWith(message, shim.Error);
        Assert.Empty(shim.Requests());
    }
}
