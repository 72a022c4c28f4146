using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.State;
using PromptGen.Channels.Trust.Storage;
using Xunit;

namespace PromptGen.Channels.Tests.Support;

/// <summary>A client of a repository with a disk of its own, which can be restarted.</summary>
internal sealed class TestClient
{
    private readonly Repository _repository;
    private readonly byte[] _anchor;
    private readonly TrustLimits? _limits;

    public TestClient(Repository repository, TrustLimits? limits = null, MemoryDisk? disk = null, byte[]? anchor = null)
    {
        _repository = repository;
        _limits = limits;
        _anchor = anchor ?? repository.Anchor;
        Disk = disk ?? new MemoryDisk();
        Client = Open();
    }

    public MemoryDisk Disk { get; }

    public TrustClient Client { get; private set; }

    public DateTimeOffset Now { get; set; } = Repository.Start;

    public TrustedState State => Client.State;

    /// <summary>The versions of root, timestamp, snapshot and targets that are trusted; 0 for none.</summary>
    public (long Root, long Timestamp, long Snapshot, long Targets) Versions =>
        (State.Root.Role.Version, State.Timestamp?.Role.Version ?? 0, State.Snapshot?.Role.Version ?? 0, State.Targets?.Role.Version ?? 0);

    /// <summary>Ends the process and starts the next.</summary>
    public TestClient Restart()
    {
        Client = Open();
        return this;
    }

    public async Task<TrustRefusal?> Refresh() => (await Client.RefreshAsync(Now, CancellationToken.None)).Refusal;

    /// <summary>Refreshes and says that it has to come to its end.</summary>
    public async Task Refreshed() => Assert.Null(await Refresh());

    /// <summary>Refreshes and says that it has to be refused.</summary>
    public async Task<TrustRefusal> Refused(TrustRefusalKind kind)
    {
        TrustRefusal? refusal = await Refresh();
        Assert.NotNull(refusal);
        Assert.Equal((kind, refusal.Message), (refusal.Kind, refusal.Message));
        return refusal;
    }

    public async Task<TargetOutcome> Find(string path) => await Client.FindAsync(path, CancellationToken.None);

    public async Task<DownloadOutcome> Download(string path)
    {
        TargetOutcome found = await Find(path);
        return found.Target is null ? new DownloadOutcome(null, found.Refusal) : await Client.DownloadAsync(found.Target, _repository.Targets, CancellationToken.None);
    }

    /// <summary>What was asked of the repository since the last time.</summary>
    public IReadOnlyList<string> Requests()
    {
        string[] requests = [.. _repository.Requests];
        _repository.Requests.Clear();
        return requests;
    }

    private TrustClient Open()
    {
        TrustClient? client = TrustClient.Open(_anchor, new TrustStore("/trust", Disk), _repository, _limits, out TrustRefusal? refusal);
        Assert.Null(refusal);
        return client!;
    }
}
