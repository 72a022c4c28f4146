using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Channels.Following.Sources;

/// <summary>
/// Listens to a server that tells of changes (Server-Sent Events). An event says nothing but "poll now": what it holds is not looked at, so that
/// nobody can say anything by it that is not signed.
/// </summary>
internal sealed class EventHints : IDisposable
{
    private const int Piece = 4096;
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private readonly string _address;
    private readonly Func<HttpClient> _client;
    private readonly FeedSettings _settings;
    private readonly CancellationTokenSource _end = new();

    /// <summary>Prepares to listen.</summary>
    public EventHints(Uri repository, Func<HttpClient> client, FeedSettings settings)
    {
        _address = repository.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + RepositoryNames.Events + repository.Query;
        _client = client;
        _settings = settings;
    }

    /// <summary>Begins to listen, and goes on until it is disposed, whatever the server does.</summary>
    public void Start(Action changed) => _ = Task.Run(() => ListenAsync(changed, _end.Token));

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task ListenAsync(Action changed, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(changed, cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException or InvalidDataException or OperationCanceledException or UriFormatException)
            {
                // Polling goes on; this is tried again.
            }

            try
            {
                await Task.Delay(PollSchedule.Next(_settings.PollInterval, Random.Shared.NextDouble()), _settings.Time, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenOnceAsync(Action changed, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(_settings.RequestTimeout);
        using HttpRequestMessage request = new(HttpMethod.Get, _address);
        request.Headers.Accept.Add(new("text/event-stream"));
        using HttpResponseMessage response = await _client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            return;
        }

        // What was told while nobody listened is not told again.
        changed();
        using Stream stream = await response.Content.ReadAsStreamAsync(limited.Token).ConfigureAwait(false);
        byte[] piece = new byte[Piece];
        EventLines lines = new();
        while (true)
        {
            limited.CancelAfter(Silence);
            int read = await stream.ReadAsync(piece, limited.Token).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            if (lines.HasEvent(piece.AsSpan(0, read)))
            {
                changed();
            }
        }
    }
}
