using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using PromptGen.Channels;

namespace PromptGen.Extensions.Hosting;

/// <summary>The channel that a host follows, for those who want to know of it: status pages, caches of what was made from prompts, an endpoint that polls at once.</summary>
public sealed class PromptChannel
{
    private ChannelClient? _client;
    private ConfigurationReloadToken _change = new();
    private (long? Sequence, long Quarantined) _seen;

    internal PromptChannel()
    {
    }

    /// <summary>What is known at this moment; null while no channel is followed.</summary>
    public ChannelStatus? Status => Volatile.Read(ref _client)?.Status;

    /// <summary>A token that changes once, when another state of the channel is served or a version was quarantined; take a new one then.</summary>
    public IChangeToken GetChangeToken() => Volatile.Read(ref _change);

    /// <summary>Asks the sources now. What goes wrong is in the status and in the log.</summary>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What is known afterwards; null while no channel is followed.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked to end it, or the host ends.</exception>
    public async Task<ChannelStatus?> RefreshAsync(CancellationToken cancellation = default) =>
        Volatile.Read(ref _client) is { } client ? await client.RefreshAsync(cancellation).ConfigureAwait(false) : null;

    /// <summary>Takes a client up, or none.</summary>
    internal void Follow(ChannelClient? client)
    {
        if (Interlocked.Exchange(ref _client, client) is { } before)
        {
            before.Polled -= OnPolled;
        }

        if (client is not null)
        {
            client.Polled += OnPolled;
        }

        TellIfChanged();
    }

    private void OnPolled(object? sender, EventArgs e) => TellIfChanged();

    private void TellIfChanged()
    {
        ChannelStatus? status = Status;
        (long? Sequence, long Quarantined) now = (status?.Sequence, status?.Quarantined ?? 0);
        lock (this)
        {
            if (_seen == now)
            {
                return;
            }

            _seen = now;
        }

        Interlocked.Exchange(ref _change, new ConfigurationReloadToken()).OnReload();
    }
}
