using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Following.Sources;

/// <summary>A folder on a disk. It is watched, so that a change is seen at once; where watching is not possible, polling is what remains.</summary>
internal sealed class FolderFeed : IChannelFeed
{
    private readonly string _folder;
    private readonly object _gate = new();
    private FileSystemWatcher? _watcher;
    private Action? _changed;
    private bool _isDisposed;

    /// <summary>Uses a folder, which need not be there yet.</summary>
    public FolderFeed(string folder)
    {
        _folder = folder;
        Files = new FolderFetcher(folder);
    }

    /// <inheritdoc/>
    public string Name => _folder;

    /// <inheritdoc/>
    public ITrustFetcher Files { get; }

    /// <inheritdoc/>
    public ValueTask<FetchedFile> FetchTimestampAsync(string? tag, long mostLength, CancellationToken cancellation)
    {
        // The folder may have appeared since, or what watched it may have failed.
        Rewatch();
        return Files.FetchAsync(RepositoryNames.Timestamp, mostLength, cancellation);
    }

    /// <inheritdoc/>
    public void Watch(Action changed)
    {
        _changed = changed;
        Rewatch();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    private void Rewatch()
    {
        lock (_gate)
        {
            string metadata = Path.Combine(_folder, RepositoryNames.Metadata);
            if (_watcher is not null || _changed is null || _isDisposed || !Directory.Exists(metadata))
            {
                return;
            }

            FileSystemWatcher? watcher = null;
            try
            {
                watcher = new(metadata, Path.GetFileName(RepositoryNames.Timestamp)) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
                watcher.Changed += (_, _) => _changed();
                watcher.Created += (_, _) => _changed();
                watcher.Renamed += (_, _) => _changed();
                watcher.Error += (_, _) => Unwatch();
                watcher.EnableRaisingEvents = true;
                _watcher = watcher;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
            {
                // No more watches, or a file system that has none.
                watcher?.Dispose();
            }
        }
    }

    private void Unwatch()
    {
        lock (_gate)
        {
            _watcher?.Dispose();
            _watcher = null;
        }
    }
}
