using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Serving;

/// <summary>Tells that a repository has another timestamp: at once where the system reports changes of files, else within a second.</summary>
internal sealed class ChangeSignal : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly string _timestamp;
    private readonly FileSystemWatcher _watcher;
    private readonly SemaphoreSlim _changed = new(0);

    /// <summary>Watches a repository.</summary>
    public ChangeSignal(string folder)
    {
        _timestamp = RepositoryPaths.In(folder, RepositoryPaths.Timestamp);
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(_timestamp)!, Path.GetFileName(_timestamp));
        _watcher.Changed += (_, _) => _changed.Release();
        _watcher.Created += (_, _) => _changed.Release();
        _watcher.Renamed += (_, _) => _changed.Release();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>What tells one timestamp from another.</summary>
    public string Mark() => ServedFile.Find(Path.GetDirectoryName(Path.GetDirectoryName(_timestamp))!, RepositoryPaths.Timestamp)?.Tag ?? "";

    /// <summary>Waits until the timestamp is another than the one that was marked, or a while has passed.</summary>
    /// <returns>Whether it is another.</returns>
    public async Task<bool> WaitAsync(string mark, TimeSpan most, CancellationToken cancellation)
    {
        for (TimeSpan waited = TimeSpan.Zero; waited < most; waited += Pace)
        {
            if (Mark() is { Length: > 0 } now && now != mark)
            {
                return true;
            }

            await _changed.WaitAsync(Pace, cancellation).ConfigureAwait(false);
        }

        return Mark() is { Length: > 0 } last && last != mark;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher.Dispose();
        _changed.Dispose();
    }
}
