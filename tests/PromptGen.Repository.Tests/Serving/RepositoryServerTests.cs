using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Repository.Serving;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Serving;

/// <summary>The server for this machine alone, as clients meet it.</summary>
public sealed class RepositoryServerTests : IDisposable
{
    private readonly TestRepository _repository = new();

    private int _connections;

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("metadata/timestamp.json", HttpStatusCode.OK)]
    [InlineData("metadata/2.root.json", HttpStatusCode.NotFound)]
    public async Task RequestsOneAfterTheOtherShareAConnection(string path, HttpStatusCode status)
    {
        using var server = RepositoryServer.Start(_repository.Folder, port: 0);
        using HttpClient client = Client();

        for (int i = 0; i < 20; i++)
        {
            using HttpResponseMessage response = await client.GetAsync(new Uri(server.Address, path), TestContext.Current.CancellationToken);
            Assert.Equal(status, response.StatusCode);
        }

        Assert.Equal(1, _connections);
    }

    [Fact]
    public async Task ManyRequestsAtOnceAreAllAnswered()
    {
        using var server = RepositoryServer.Start(_repository.Folder, port: 0);
        using HttpClient client = Client();
        byte[] timestamp = await client.GetByteArrayAsync(new Uri(server.Address, "metadata/timestamp.json"), TestContext.Current.CancellationToken);

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (_, cancellation) =>
            Assert.Equal(timestamp, await client.GetByteArrayAsync(new Uri(server.Address, "metadata/timestamp.json"), cancellation)));
    }

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellation) =>
        {
            Interlocked.Increment(ref _connections);
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });
}
