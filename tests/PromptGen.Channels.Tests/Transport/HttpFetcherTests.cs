using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Transport;
using Xunit;

namespace PromptGen.Channels.Tests.Transport;

/// <summary>No answer of a server does more than cost the time and the bytes that it may.</summary>
public sealed class HttpFetcherTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("", "a/..%2Fb.json", "/a/..%2Fb.json")]
    [InlineData("repo", "1.root.json", "/repo/1.root.json")]
    [InlineData("repo/?sig=a%2Fb", "timestamp.json", "/repo/timestamp.json?sig=a%2Fb")]
    [InlineData("", "%23%3F%20%C3%A9.json", "/%23%3F%20%C3%A9.json")]
    public async Task ANameIsAskedForAsItIs(string folder, string name, string path)
    {
        string? asked = null;
        await using LoopbackServer server = await LoopbackServer.Start((raw, context) =>
        {
            asked = raw;
            return context.Response.WriteAsync("body");
        });

        FetchedFile fetched = await Fetch(new Uri(server.Address, folder), name, 4);

        Assert.Equal(path, asked);
        Assert.Equal("body", Encoding.UTF8.GetString(fetched.Bytes!.Value.Span));
    }

    [Fact]
    public async Task EveryStatusButOkIsNoFile()
    {
        await using LoopbackServer server = await LoopbackServer.Start(async (raw, context) =>
        {
            context.Response.StatusCode = int.Parse(raw[1..], CultureInfo.InvariantCulture);
            if (context.Response.StatusCode is not (204 or 205 or 304))
            {
                await context.Response.WriteAsync("{}");
            }
        });
        foreach (int status in (int[])[201, 202, 203, 204, 205, 206, 300, 301, 302, 304, 307, 400, 401, 403, 404, 405, 408, 409, 410, 418, 429, 451, 500, 501, 502, 503, 504, 599])
        {
            FetchedFile fetched = await Fetch(server.Address, status.ToString(CultureInfo.InvariantCulture), 100);

            Assert.Null(fetched.Bytes);
            Assert.Equal(status is 403 or 404 or 410 ? TrustRefusalKind.NotThere : TrustRefusalKind.NotFetched, fetched.Problem);
        }

        Assert.Equal("'503' could not be fetched: the server answered 503", (await Fetch(server.Address, "503", 100)).Message);
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(11, 10, false)]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(40_000, 40_000, true)]
    [InlineData(40_001, 40_000, false)]
    public async Task NotOneByteMoreThanAllowedIsTaken(int length, int most, bool isTaken)
    {
        await using LoopbackServer declared = await LoopbackServer.Start(async (_, context) =>
        {
            context.Response.ContentLength = length;
            await context.Response.Body.WriteAsync(new byte[length]);
        });
        await using LoopbackServer undeclared = await LoopbackServer.Start(async (_, context) =>
        {
            await context.Response.StartAsync();
            await context.Response.Body.WriteAsync(new byte[length]);
        });
        foreach (LoopbackServer server in (LoopbackServer[])[declared, undeclared])
        {
            FetchedFile fetched = await Fetch(server.Address, "x", most);

            Assert.Equal(isTaken ? length : -1, fetched.Bytes?.Length ?? -1);
            Assert.True(isTaken || fetched.Problem == TrustRefusalKind.TooLong);
        }
    }

    [Fact]
    public async Task EndlessDataIsLeftAtTheLimit()
    {
        // Without a web server, whose writes go on for a while after the client has gone.
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task<long> serving = Task.Run(async () =>
        {
            using TcpClient client = await listener.AcceptTcpClientAsync(cancellation);
            NetworkStream stream = client.GetStream();
            byte[] chunk = [.. "10000\r\n"u8, .. new byte[0x10000], .. "\r\n"u8];
            long sent = 0;
            try
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), cancellation);
                while (true)
                {
                    await stream.WriteAsync(chunk, cancellation);
                    sent += chunk.Length;
                }
            }
            catch (IOException)
            {
                // The client has gone, as it should.
                return sent;
            }
        }, cancellation);

        FetchedFile fetched = await Fetch(new Uri("http://" + listener.LocalEndpoint), "timestamp.json", 16 * 1024);

        Assert.Equal(TrustRefusalKind.TooLong, fetched.Problem);

        // What the buffers of both ends hold, and no more.
        Assert.InRange(await serving, 16 * 1024, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task ABodyOfAGigabyteIsNotReadWhenItSaysSo()
    {
        await using LoopbackServer server = await LoopbackServer.Start(async (_, context) =>
        {
            context.Response.ContentLength = 1L << 30;
            await context.Response.Body.WriteAsync(new byte[1], context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });

        Assert.Equal("'x' is longer than the 1000 bytes that may be read", (await Fetch(server.Address, "x", 1000)).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ASlowAnswerEndsWithItsTime(bool headers)
    {
        await using LoopbackServer server = await LoopbackServer.Start(async (_, context) =>
        {
            if (headers)
            {
                // A byte now and none after it.
                await context.Response.Body.WriteAsync(new byte[1]);
                await context.Response.Body.FlushAsync();
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });

        FetchedFile fetched = await Fetch(server.Address, "x", 1000, TimeSpan.FromMilliseconds(300));

        Assert.Equal((TrustRefusalKind.NotFetched, "'x' could not be fetched: it was not there after 0.3 seconds"), (fetched.Problem, fetched.Message));
    }

    [Fact]
    public async Task AConnectionThatBreaksGivesNoHalfFile()
    {
        await using LoopbackServer server = await LoopbackServer.Start(async (_, context) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync(new byte[500]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        FetchedFile fetched = await Fetch(server.Address, "x", 1000);

        Assert.Null(fetched.Bytes);
        Assert.Equal(TrustRefusalKind.NotFetched, fetched.Problem);
    }

    [Fact]
    public async Task AServerThatSpeaksNoHttpGivesNoFile()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task answering = Task.Run(async () =>
        {
            using TcpClient client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(new byte[] { 0, 1, 2, 255, 10, 13, 10, 10 }, TestContext.Current.CancellationToken);
        }, TestContext.Current.CancellationToken);

        FetchedFile fetched = await Fetch(new Uri("http://" + listener.LocalEndpoint), "x", 1000);

        Assert.Equal(TrustRefusalKind.NotFetched, fetched.Problem);
        await answering;
    }

    [Fact]
    public async Task ANobodyThatListensGivesNoFile()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Uri address = new("http://" + listener.LocalEndpoint);
        listener.Stop();

        Assert.Equal(TrustRefusalKind.NotFetched, (await Fetch(address, "x", 1000)).Problem);
    }

    [Fact]
    public async Task WhoAsksMayEndIt()
    {
        using CancellationTokenSource source = new();
        await using LoopbackServer server = await LoopbackServer.Start(async (_, context) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await new HttpTrustFetcher(_http, server.Address, Long).FetchAsync("x", 10, source.Token));
    }

    private ValueTask<FetchedFile> Fetch(Uri address, string name, long most, TimeSpan? timeout = null) =>
        new HttpTrustFetcher(_http, address, timeout ?? Long).FetchAsync(name, most, TestContext.Current.CancellationToken);
}
