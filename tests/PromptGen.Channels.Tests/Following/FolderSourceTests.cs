using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>A client of a real folder.</summary>
public sealed class FolderSourceTests : IDisposable
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-channel-").FullName;

    [Fact]
    public async Task AChangeInAFolderIsServedWithoutWaitingForAPoll()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish().WriteTo(_folder);
        await using ClientRig rig = await new ClientRig(publisher, ChannelSource.Folder(_folder), o => o.PollInterval = Never).Started();
        await rig.Serves("1.1.0");

        publisher.Point(App.Version("1.2.0")).Publish().WriteTo(_folder);
        await rig.Serves("1.2.0");
        publisher.Stop("support-bot").PublishStops().WriteTo(_folder);
        await rig.Serves(App.Baked);
        publisher.Resume().PublishStops().WriteTo(_folder);
        await rig.Serves("1.2.0");
    }

    [Fact]
    public async Task AStopIsEffectiveAfterARestartToo()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish().WriteTo(_folder);
        ClientRig first = new(publisher, ChannelSource.Folder(_folder));
        await first.Client.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal("1.1.0", first.Render());
        publisher.Stop("support-bot").PublishStops().WriteTo(_folder);
        await first.Client.RefreshAsync(TestContext.Current.CancellationToken);
        await first.Client.DisposeAsync();

        Directory.Delete(_folder, recursive: true);
        await using ClientRig next = await new ClientRig(publisher, ChannelSource.Folder(_folder), folder: first.Folder).Started();
        Assert.Equal((App.Baked, true, ChannelOrigin.Cache), (next.Render(), next.Client.Status.Prompts[0].IsStopped, next.Client.Status.Origin));
    }

    [Fact]
    public async Task AFolderMayAppearLater()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Directory.Delete(_folder);
        await using ClientRig rig = await new ClientRig(publisher, ChannelSource.Parse(_folder), o => o.PollInterval = TimeSpan.FromMilliseconds(50)).Started();
        await rig.Until(() => rig.Client.Status.FailedRefreshes > 0, "a failed poll");
        Assert.Equal($"{_folder}: timestamp: the repository has no 'metadata/timestamp.json' (NotThere)", rig.Client.Status.LastFailure);

        publisher.WriteTo(_folder);
        await rig.Serves("1.1.0");
        Assert.Single(rig.Log, e => e.Event == ChannelEvent.RefreshFailed);
    }

    [Theory]
    [InlineData("../secret.json")]
    [InlineData("metadata/../../secret.json")]
    [InlineData("metadata/%2e%2e/%2e%2e/secret.json")]
    [InlineData("metadata%2f..%2f..%2fsecret.json")]
    [InlineData("metadata/a%5c..%5csecret.json")]
    [InlineData("/etc/passwd")]
    [InlineData("metadata//timestamp.json")]
    public async Task ANameLeadsNowhereButIntoTheFolder(string name)
    {
        string inner = Directory.CreateDirectory(Path.Combine(_folder, "repository", "metadata")).Parent!.FullName;
        await File.WriteAllTextAsync(Path.Combine(_folder, "secret.json"), "{}", TestContext.Current.CancellationToken);

        Assert.Equal(TrustRefusalKind.NotThere, (await new FolderFetcher(inner).FetchAsync(name, 100, TestContext.Current.CancellationToken)).Problem);
    }

    [Fact]
    public async Task NotOneByteMoreThanAllowedIsRead()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "a.json"), new byte[10], TestContext.Current.CancellationToken);
        FolderFetcher files = new(_folder);

        Assert.Equal(10, (await files.FetchAsync("a.json", 10, TestContext.Current.CancellationToken)).Bytes?.Length);
        Assert.Equal(TrustRefusalKind.TooLong, (await files.FetchAsync("a.json", 9, TestContext.Current.CancellationToken)).Problem);
        Directory.CreateDirectory(Path.Combine(_folder, "b.json"));
        Assert.Equal(TrustRefusalKind.NotFetched, (await files.FetchAsync("b.json", 9, TestContext.Current.CancellationToken)).Problem);
    }

    [Fact]
    public async Task RendersFromManyThreadsDuringAThousandSwapsSeeOnlyWholeStates()
    {
        string[] ids = [.. Enumerable.Range(0, 4).Select(i => FormattableString.Invariant($"p{i}"))];
        Publisher publisher = new() { Shards = 2 };
        Follow follow = new(publisher, new App(ids));
        PointAll(0);
        await follow.Refreshed();
        bool isOver = false;
        long seen = 0;
        Task[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            int last = 0;
            while (!System.Threading.Volatile.Read(ref isOver))
            {
                Overriding.OverrideTable table = follow.App.Table;
                string[] versions = [.. follow.App.Prompts.Select(p => App.Render(table, p)).Distinct()];
                int version = int.Parse(Assert.Single(versions).Split('.')[2], System.Globalization.CultureInfo.InvariantCulture);
                Assert.True(version >= last, $"{version} after {last}");
                last = version;
                System.Threading.Interlocked.Increment(ref seen);
            }
        }))];

        int tables = follow.App.Tables;
        for (int i = 1; i <= 1000; i++)
        {
            PointAll(i);
            await follow.Refreshed();
        }

        System.Threading.Volatile.Write(ref isOver, true);
        await Task.WhenAll(readers);
        Assert.Equal(1000, follow.App.Tables - tables);
        Assert.True(seen > 100, $"only {seen} looks");

        void PointAll(int version)
        {
            foreach (string id in ids)
            {
                publisher.Point(App.Version(FormattableString.Invariant($"1.1.{version}"), id));
            }

            publisher.Publish();
            publisher.Forget();
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
