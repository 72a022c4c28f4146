using System;
using System.Threading;
using System.Threading.Tasks;

namespace ReleaseDrill;

/// <summary>The server of the repository, which can be cut off and come back at the same address.</summary>
/// <param name="repository">What it serves.</param>
/// <param name="patience">How long its start may take.</param>
/// <param name="cancellation">Ends its start early.</param>
internal sealed class RepositoryServer(ChannelRepository repository, TimeSpan patience, CancellationToken cancellation) : IDisposable
{
    private ChildProcess? _process;
    private Uri? _address;

    /// <summary>Where it serves.</summary>
    public Uri Address => _address ?? throw new InvalidOperationException("It has not been started.");

    /// <summary>Begins to serve; at any port that is free the first time.</summary>
    public async Task StartAsync()
    {
        _process = repository.Serve(_address?.Port ?? 0);
        _address = await _process.Address.WaitAsync(patience, cancellation);
    }

    /// <summary>Ends, with all connections.</summary>
    public void Cut() => _process?.Dispose();

    /// <inheritdoc/>
    public void Dispose() => Cut();
}
