using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Channels.Trust.Transport;

/// <summary>Gets files over HTTP from any server of static files.</summary>
internal sealed class HttpTrustFetcher : ITrustFetcher
{
    private readonly HttpClient _client;
    private readonly string _folder;
    private readonly string _query;
    private readonly TimeSpan _timeout;

    /// <summary>Uses a client.</summary>
    /// <param name="client">The client; it stays the caller's.</param>
    /// <param name="address">The folder of the files; a query, such as a bucket's signature, goes with each request.</param>
    /// <param name="timeout">How long one file may take from the request to its last byte, however it trickles.</param>
    public HttpTrustFetcher(HttpClient client, Uri address, TimeSpan timeout)
    {
        _client = client;
        _folder = address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        _query = address.Query;
        _timeout = timeout;
    }

    /// <inheritdoc/>
    public async ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(_timeout);
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Get, _folder + name + _query);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                // Buckets that may not be listed answer 403 for what they do not have.
                return response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden
                    ? FetchedFile.NotThere(name)
                    : FetchedFile.NotFetched(name, FormattableString.Invariant($"the server answered {(int)response.StatusCode}"));
            }

            if (response.Content.Headers.ContentLength > mostLength)
            {
                return FetchedFile.TooLong(name, mostLength);
            }

            using Stream body = await response.Content.ReadAsStreamAsync(limited.Token).ConfigureAwait(false);
            return await LimitedRead.ToEndAsync(body, mostLength, limited.Token).ConfigureAwait(false) is { } bytes
                ? FetchedFile.Of(bytes)
                : FetchedFile.TooLong(name, mostLength);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return FetchedFile.NotFetched(name, FormattableString.Invariant($"it was not there after {_timeout.TotalSeconds:0.###} seconds"));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException or UriFormatException)
        {
            return FetchedFile.NotFetched(name, exception.Message);
        }
    }
}
