using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Benchmarks.Channels;

/// <summary>Counts requests, and the bytes of the bodies that came back.</summary>
internal sealed class CountingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private long _bytes;
    private int _requests;

    /// <summary>What was counted since the last time; it begins anew.</summary>
    public (long Bytes, int Requests) Take() => (Interlocked.Exchange(ref _bytes, 0), Interlocked.Exchange(ref _requests, 0));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        Interlocked.Add(ref _bytes, response.Content.Headers.ContentLength ?? 0);
        return response;
    }
}
