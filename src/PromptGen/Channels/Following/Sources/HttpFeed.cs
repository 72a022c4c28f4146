using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Following.Sources;

/// <summary>A repository that any web server, bucket or CDN serves as static files. Nothing is connected to before the first question.</summary>
internal sealed class HttpFeed : IChannelFeed, ITrustFetcher
{
    private readonly Uri _address;
    private readonly Func<HttpClient> _client;
    private readonly HttpClient? _owned;
    private readonly FeedSettings _settings;
    private readonly EventHints? _hints;

    /// <summary>Uses an address.</summary>
    /// <param name="address">The repository; a query, such as a bucket's signature, goes with each request.</param>
    /// <param name="client">Gives the client of each request; null for one of its own.</param>
    /// <param name="hasEvents">Whether the server tells of changes.</param>
    /// <param name="settings">How long it may take.</param>
    public HttpFeed(Uri address, Func<HttpClient>? client, bool hasEvents, FeedSettings settings)
    {
        _address = address;
        _settings = settings;
        if (client is null)
        {
            // An address may come to mean another machine while the application runs.
            _owned = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
            client = () => _owned;
        }

        _client = client;
        _hints = hasEvents ? new EventHints(address, _client, settings) : null;
        Name = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ITrustFetcher Files => this;

    /// <inheritdoc/>
    public ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation) => Fetcher().FetchAsync(name, mostLength, cancellation);

    /// <inheritdoc/>
    public ValueTask<FetchedFile> FetchTimestampAsync(string? tag, long mostLength, CancellationToken cancellation) =>
        Fetcher().FetchIfChangedAsync(RepositoryNames.Timestamp, tag, mostLength, cancellation);

    /// <inheritdoc/>
    public void Watch(Action changed) => _hints?.Start(changed);

    /// <inheritdoc/>
    public void Dispose()
    {
        _hints?.Dispose();
        _owned?.Dispose();
    }

    private HttpTrustFetcher Fetcher() => new(_client(), _address, _settings.RequestTimeout);
}
