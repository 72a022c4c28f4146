using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace PromptGen.Channels.Tests.Following.Support;

/// <summary>A client as an application makes it, with a runtime and a folder of its own. The clock is the machine's, and what is published lasts for years from now.</summary>
internal sealed class ClientRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<ChannelLogEntry> _log = new();

    public ClientRig(Publisher publisher, ChannelSource source, Action<ChannelClientOptions>? change = null, string? folder = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("promptgen-client-").FullName;
        ChannelClientOptions options = new()
        {
            Catalogs = { App.Catalog },
            Sources = { source },
            Environment = "production",
            Channel = publisher.Channel,
            CacheFolder = Folder,
            Runtime = Runtime,
            TrustedRoots = { ["production"] = publisher.Root },
            TimeProvider = Clock,
            Log = _log.Enqueue,
        };
        change?.Invoke(options);
        Client = new ChannelClient(options);
    }

    public static ShiftedClock Clock { get; } = new();

    public App App { get; } = new();

    public string Folder { get; }

    public PromptRuntime Runtime { get; } = PromptRuntime.CreateIsolated();

    public ChannelClient Client { get; }

    public IReadOnlyList<ChannelLogEntry> Log => [.. _log];

    public string Render() => App.Render(Runtime.Table, App.Prompt);

    public async Task<ClientRig> Started()
    {
        await Client.StartAsync(TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Waits for something that the client will do by itself. How long that takes is for a benchmark to say; only what never happens fails.</summary>
    public async Task Until(Func<bool> holds, string what)
    {
        using CancellationTokenSource given = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        given.CancelAfter(Patience);
        TaskCompletionSource polled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Client.Polled += Tell;
        try
        {
            while (!holds())
            {
                await polled.Task.WaitAsync(given.Token);
                Interlocked.Exchange(ref polled, new(TaskCreationOptions.RunContinuationsAsynchronously));
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"{what} did not come about: {Client.Status.LastFailure ?? "no poll failed"}; {string.Join("; ", Log.Select(e => e.Message))}");
        }
        finally
        {
            Client.Polled -= Tell;
        }

        void Tell(object? sender, EventArgs e) => Volatile.Read(ref polled).TrySetResult();
    }

    public Task Serves(string text) => Until(() => Render() == text, $"serving '{text}'");

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
