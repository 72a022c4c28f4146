using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What the client is measured against: somebody who does nothing but note when a change is told.</summary>
internal sealed class ChangeNotice : IDisposable
{
    private readonly IDisposable _source;
    private long _at;

    private ChangeNotice(Func<ChangeNotice, IDisposable> listen) => _source = listen(this);

    /// <summary>When the first change was told since <see cref="Reset"/>, by the stopwatch; 0 when none was.</summary>
    public long At => Volatile.Read(ref _at);

    /// <summary>Listens to the file system.</summary>
    public static ChangeNotice OfFolder(string folder) => new(notice =>
    {
        FileSystemWatcher watcher = new(Path.Combine(folder, "metadata"), "timestamp.json");
        watcher.Changed += (_, _) => notice.Tell();
        watcher.Created += (_, _) => notice.Tell();
        watcher.Renamed += (_, _) => notice.Tell();
        watcher.EnableRaisingEvents = true;
        return watcher;
    });

    /// <summary>Listens to a server that tells of changes.</summary>
    public static ChangeNotice OfServer(Uri address) => new(notice =>
    {
        HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
        _ = Task.Run(() => notice.ListenAsync(http, address));
        return http;
    });

    /// <summary>Forgets what was told.</summary>
    public void Reset() => Volatile.Write(ref _at, 0);

    public void Dispose() => _source.Dispose();

    private async Task ListenAsync(HttpClient http, Uri address)
    {
        try
        {
            using StreamReader events = new(await http.GetStreamAsync(new Uri(address, "events")));
            while (await events.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("event:", StringComparison.Ordinal))
                {
                    Tell();
                }
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The server or the measurement has ended.
        }
    }

    private void Tell() => Interlocked.CompareExchange(ref _at, Stopwatch.GetTimestamp(), 0);
}
