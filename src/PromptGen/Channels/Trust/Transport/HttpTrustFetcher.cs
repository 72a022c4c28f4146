using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Channels.Trust.Transport;

/// <summary>Gets files over HTTP from any server of static files.</summary>
internal sealed class HttpTrustFetcher : ITrustFetcher
{
    private const int MostTag = 1024;
    private const int MostAttempts = 2;

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
    public ValueTask<FetchedFile> FetchAsync(string name, long mostLength, CancellationToken cancellation) =>
        SendAsync(name, isConditional: false, null, mostLength, cancellation);

    /// <summary>Gets a file when it is another than the one that was had before, past every cache on the way.</summary>
    /// <param name="name">Its name, relative to the repository and escaped for an address.</param>
    /// <param name="tag">What the server called the file that was had before; null for none.</param>
    /// <param name="mostLength">How many bytes may be read.</param>
    /// <param name="cancellation">Ends it early.</param>
    public ValueTask<FetchedFile> FetchIfChangedAsync(string name, string? tag, long mostLength, CancellationToken cancellation) =>
        SendAsync(name, isConditional: true, tag, mostLength, cancellation);

    private async ValueTask<FetchedFile> SendAsync(string name, bool isConditional, string? tag, long mostLength, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(_timeout);
        for (int attempt = 1; true; attempt++)
        {
            try
            {
                using HttpRequestMessage request = Request(name, isConditional, tag);
                using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.NotModified && tag is not null)
                {
                    return FetchedFile.Unchanged(name);
                }

                long? promised = response.Content.Headers.ContentLength;
                FetchedFile? file = Refused(response, promised, name, mostLength);
                if (file is null)
                {
                    using Stream body = await response.Content.ReadAsStreamAsync(limited.Token).ConfigureAwait(false);
                    file = await LimitedRead.ToEndAsync(body, mostLength, promised, limited.Token).ConfigureAwait(false) is { } bytes ? FetchedFile.Of(bytes) : FetchedFile.TooLong(name, mostLength);
                }

                return file with { Tag = TagOf(response) };
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return FetchedFile.NotFetched(name, FormattableString.Invariant($"it was not there after {_timeout.TotalSeconds:0.###} seconds"));
            }
            catch (Exception exception) when (attempt < MostAttempts && HasBrokenOff(exception))
            {
                // One connection of many need not fail a whole poll: it is asked for once more, within the same time.
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException or InvalidDataException or UriFormatException)
            {
                return FetchedFile.NotFetched(name, exception.Message);
            }
        }
    }

    private HttpRequestMessage Request(string name, bool isConditional, string? tag)
    {
        HttpRequestMessage request = new(HttpMethod.Get, _folder + name + _query);
        if (isConditional)
        {
            request.Headers.CacheControl = new() { NoCache = true };
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return request;
    }

    // Whoever is not there at all, or answers otherwise than HTTP, would do so again.
    private static bool HasBrokenOff(Exception exception) =>
        exception is HttpRequestException ? exception.InnerException is IOException inner && HasBrokenOff(inner)
        : exception is IOException and not HttpIOException { HttpRequestError: not HttpRequestError.ResponseEnded };

    /// <summary>Why the body of an answer is not read; null when it is.</summary>
    private static FetchedFile? Refused(HttpResponseMessage response, long? promised, string name, long mostLength) => response.StatusCode switch
    {
        HttpStatusCode.OK => promised > mostLength ? FetchedFile.TooLong(name, mostLength) : null,

        // Buckets that may not be listed answer 403 for what they do not have.
        HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden => FetchedFile.NotThere(name),
        _ => FetchedFile.NotFetched(name, FormattableString.Invariant($"the server answered {(int)response.StatusCode}")),
    };

    private static string? TagOf(HttpResponseMessage response)
    {
        if (response.Headers.NonValidated.TryGetValues("ETag", out HeaderStringValues values))
        {
            foreach (string value in values)
            {
                return value.Length <= MostTag ? value : null;
            }
        }

        return null;
    }
}
