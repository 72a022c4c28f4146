using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Channels.Tests.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>A client of real servers on this machine.</summary>
public class HttpSourceTests
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    private static readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> Hostile = new(StringComparer.Ordinal)
    {
        ["nothing at all"] = (_, _) => Task.CompletedTask,
        ["a reset"] = (stream, _) =>
        {
            stream.Socket.LingerState = new LingerOption(true, 0);
            return Task.CompletedTask;
        },
        ["a reset in the middle of the body"] = async (stream, cancellation) =>
        {
            await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"signatures\"", cancellation);
            stream.Socket.LingerState = new LingerOption(true, 0);
        },
        ["another protocol"] = (stream, cancellation) => RawServer.WriteAsync(stream, "SSH-2.0-OpenSSH_9.2\r\n", cancellation),
        ["bytes that mean nothing"] = (stream, cancellation) => RawServer.WriteAsync(stream, "\0\u0001\u00ff\r\n\r\n\r\n", cancellation),
        ["a page of HTML"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<html></html>", cancellation),
        ["an empty body"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancellation),
        ["a body that is shorter than it says"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{}", cancellation),
        ["a length that is no number"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}", cancellation),
        ["a status that is no number"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 OK\r\n\r\n", cancellation),
        ["chunks that are none"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n", cancellation),
        ["that it has not changed, though nothing was known"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n", cancellation),
        ["the way to itself, for ever"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 302 Found\r\nLocation: /metadata/timestamp.json\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancellation),
        ["no answer"] = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation),
        ["headers without end"] = (stream, cancellation) => EndlessAsync(stream, "HTTP/1.1 200 OK\r\n", "X-More: " + new string('x', 1000) + "\r\n", cancellation),
        ["a header, byte for byte and slowly"] = (stream, cancellation) => SlowlyAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", cancellation),
        ["a body, byte for byte and slowly"] = async (stream, cancellation) =>
        {
            await RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", cancellation);
            await SlowlyAsync(stream, new string(' ', 1000), cancellation);
        },
        ["a body of a gigabyte"] = (stream, cancellation) => EndlessAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n", new string(' ', 65536), cancellation),
        ["a body without end"] = (stream, cancellation) => EndlessAsync(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "10000\r\n" + new string(' ', 65536) + "\r\n", cancellation),
    };

    public static TheoryData<string> HostileAnswers => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(HostileAnswers))]
    public async Task NoHttpAnswerStopsTheClientForGood(string answer)
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        await using RawServer server = new() { Answer = RawServer.Files(publisher) };
        await using ClientRig rig = new(publisher, ChannelSource.Http(server.Address), o =>
        {
            o.PollInterval = Never;
            o.RequestTimeout = TimeSpan.FromSeconds(answer.Contains("slowly", StringComparison.Ordinal) || answer == "no answer" ? 0.3 : 30);
        });
        await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal("1.1.0", rig.Render());

        // Whatever is asked for is answered so: first the timestamp, and then each of the other files.
        publisher.Point(App.Version("1.2.0")).Publish();
        foreach (string part in (string[])["timestamp.json", "snapshot", "channel.stable.json", "/targets/", "/artefacts/"])
        {
            server.Answer = (request, stream, cancellation) => request.Contains(part, StringComparison.Ordinal) ? Hostile[answer](stream, cancellation) : RawServer.Files(publisher)(request, stream, cancellation);
            ChannelStatus status = await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
            Assert.True((status.LastFailure ?? status.Prompts[0].LastRefusal) is not null, part);
            Assert.Equal("1.1.0", rig.Render());
        }

        server.Answer = RawServer.Files(publisher);
        ChannelStatus well = await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Null(well.LastFailure);
        Assert.Equal("1.2.0", rig.Render());
    }

    [Fact]
    public async Task NoHttpStatusStopsTheClientForGood()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        await using RawServer server = new() { Answer = RawServer.Files(publisher) };
        await using ClientRig rig = new(publisher, ChannelSource.Http(server.Address), o => o.PollInterval = Never);
        await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
        publisher.Point(App.Version("1.2.0")).Publish();
        int told = 0;
        foreach (int code in Enumerable.Range(200, 400).Where(c => c % 100 < 60 && c != 200))
        {
            server.Answer = (_, stream, cancellation) => RawServer.WriteAsync(stream, FormattableString.Invariant($"HTTP/1.1 {code} Status\r\nConnection: close\r\nContent-Length: {(code is 204 or 304 ? 0 : 2)}\r\n\r\n{(code is 204 or 304 ? "" : "{}")}"), cancellation);
            string? failure = (await rig.Client.RefreshAsync(TestContext.Current.CancellationToken)).LastFailure;
            Assert.True(failure is not null, code.ToString(CultureInfo.InvariantCulture));
            told += failure!.Contains(code.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? 1 : 0;
            Assert.Equal("1.1.0", rig.Render());
        }

        Assert.True(told > 200, $"only {told} statuses were told");
        server.Answer = RawServer.Files(publisher);
        Assert.Null((await rig.Client.RefreshAsync(TestContext.Current.CancellationToken)).LastFailure);
        Assert.Equal("1.2.0", rig.Render());
    }

    [Fact]
    public async Task AnIdlePollIsOneConditionalRequest()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        List<(string Path, string Tag, int Status)> requests = [];
        await using LoopbackServer server = await LoopbackServer.Start(async (path, context) =>
        {
            byte[]? file = publisher.Files.FirstOrDefault(f => f.Key == path[1..]).Value;
            string tag = file is null ? "" : "\"" + Publisher.Hash(file) + "\"";
            string asked = context.Request.Headers.IfNoneMatch.ToString();
            context.Response.StatusCode = file is null ? 404 : asked == tag ? 304 : 200;
            requests.Add((path, asked, context.Response.StatusCode));
            if (context.Response.StatusCode == 200)
            {
                context.Response.Headers.ETag = tag;
                await context.Response.Body.WriteAsync(file);
            }
        });
        await using ClientRig rig = new(publisher, ChannelSource.Http(server.Address), o => o.PollInterval = Never);
        await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
        requests.Clear();

        await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal([("/metadata/timestamp.json", "\"" + Publisher.Hash(publisher.Repository.Files["timestamp.json"]) + "\"", 304)], requests);

        publisher.Point(App.Version("1.2.0")).Publish();
        await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal("1.2.0", rig.Render());
    }

    [Fact]
    public async Task AServerThatTellsOfChangesIsAskedAtOnce()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        Channel changes = new();
        await using LoopbackServer server = await LoopbackServer.Start(async (path, context) =>
        {
            if (path == "/prompts/events")
            {
                context.Response.ContentType = "text/event-stream";
                await context.Response.WriteAsync(": hello\n\n");
                await context.Response.Body.FlushAsync();
                await changes.Next(context.RequestAborted);
                await context.Response.WriteAsync("event: changed\ndata: poll\n\n");
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
                return;
            }

            byte[]? file = publisher.Files.FirstOrDefault(f => "/prompts/" + f.Key == path).Value;
            context.Response.StatusCode = file is null ? 404 : 200;
            await context.Response.Body.WriteAsync(file);
        });
        await using ClientRig rig = await new ClientRig(publisher, ChannelSource.Http(new Uri(server.Address, "prompts"), events: true), o => o.PollInterval = Never).Started();
        await rig.Serves("1.1.0");

        // Listening polls once when it begins; the next poll is due in a day.
        await changes.Listened;
        publisher.Point(App.Version("1.2.0")).Publish();
        changes.Tell();
        await rig.Serves("1.2.0");
    }

    [Theory]
    [InlineData("data: poll\n\n", true)]
    [InlineData("event: changed\r\ndata: poll\r\n\r\n", true)]
    [InlineData(": nobody is told anything\n\n: again\n\n", false)]
    [InlineData("data: not yet over\n", false)]
    [InlineData("\n\n\n", false)]
    public void AnEventEndsWithABlankLine(string text, bool isEvent)
    {
        PromptGen.Channels.Following.Sources.EventLines whole = new();
        Assert.Equal(isEvent, whole.HasEvent(System.Text.Encoding.UTF8.GetBytes(text)));

        PromptGen.Channels.Following.Sources.EventLines bits = new();
        Assert.Equal(isEvent, text.Select(c => bits.HasEvent([(byte)c])).ToArray().Any(found => found));
    }

    [Fact]
    public async Task TheFirstRenderNeedsNoNetworkAndOpensNoSocket()
    {
        Publisher publisher = new();
        await using RawServer server = new();
        await using ClientRig rig = new(publisher, ChannelSource.Http(server.Address, events: true));

        Assert.Equal(App.Baked, rig.Render());
        Assert.Equal(ChannelHealth.Unhealthy, rig.Client.Status.Health);
        Assert.Empty(server.Requests());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task StartUpNeverWaitsLongerThanItWasTold(int milliseconds)
    {
        Publisher publisher = new();
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RawServer server = new()
        {
            Answer = async (_, _, cancellation) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
            },
        };
        await using ClientRig rig = new(publisher, ChannelSource.Http(server.Address), o =>
        {
            o.RequestTimeout = o.PollTimeout = Never;
            o.StartTimeout = TimeSpan.FromMilliseconds(milliseconds);
        });

        // The server never answers, so that only what it was told ends the start.
        await rig.Started();
        Assert.Equal((0L, 0L, App.Baked), (rig.Client.Status.Refreshes, rig.Client.Status.FailedRefreshes, rig.Render()));
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AStartThatMayWaitServesWhatTheSourceSays()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        await using RawServer server = new() { Answer = RawServer.Files(publisher) };
        await using ClientRig rig = await new ClientRig(publisher, ChannelSource.Http(server.Address), o =>
        {
            o.StartTimeout = Never;
            o.RequireChannelAtStart = true;
        }).Started();

        Assert.Equal("1.1.0", rig.Render());
    }

    [Fact]
    public async Task AStartThatRequiresTheChannelTriesAgainWhileItMayWait()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        int asked = 0;
        await using RawServer server = new();
        server.Answer = (request, stream, cancellation) => Interlocked.Increment(ref asked) == 1
            ? RawServer.WriteAsync(stream, "HTTP/1.1 503 Not Yet\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", cancellation)
            : RawServer.Files(publisher)(request, stream, cancellation);
        await using ClientRig rig = await new ClientRig(publisher, ChannelSource.Http(server.Address), o =>
        {
            o.StartTimeout = o.PollInterval = Never;
            o.RequireChannelAtStart = true;
        }).Started();

        Assert.Equal(("1.1.0", 1L), (rig.Render(), rig.Client.Status.FailedRefreshes));
    }

    [Fact]
    public async Task AChannelThatIsRequiredFailsTheStartWhenNothingIsKnownOfIt()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        await using RawServer server = new();
        string folder = Directory.CreateTempSubdirectory("promptgen-client-").FullName;
        void Require(ChannelClientOptions o)
        {
            o.RequireChannelAtStart = true;
            o.StartTimeout = TimeSpan.FromSeconds(2);
        }

        ClientRig failing = new(publisher, ChannelSource.Http(server.Address), Require, folder);
        ChannelUnavailableException exception = await Assert.ThrowsAsync<ChannelUnavailableException>(failing.Started);
        Assert.StartsWith("the channel 'stable' of 'production' has to be known at start: nothing is known of the channel, and what was compiled is served (http://127.0.0.1:", exception.Message, StringComparison.Ordinal);

        // With something in its folder it starts, and says that it is stale.
        server.Answer = RawServer.Files(publisher);
        ClientRig first = await new ClientRig(publisher, ChannelSource.Http(server.Address), o => o.StartTimeout = Never, folder).Started();
        await first.Client.DisposeAsync();
        server.Answer = (_, _, _) => Task.CompletedTask;
        await using ClientRig next = await new ClientRig(publisher, ChannelSource.Http(server.Address), Require, folder).Started();
        Assert.Equal(("1.1.0", true), (next.Render(), next.Client.Status.IsStale));
    }

    private static async Task EndlessAsync(NetworkStream stream, string first, string again, CancellationToken cancellation)
    {
        await RawServer.WriteAsync(stream, first, cancellation);
        while (true)
        {
            await RawServer.WriteAsync(stream, again, cancellation);
        }
    }

    private static async Task SlowlyAsync(NetworkStream stream, string text, CancellationToken cancellation)
    {
        foreach (char c in text)
        {
            await RawServer.WriteAsync(stream, c.ToString(), cancellation);
            await Task.Delay(100, cancellation);
        }
    }

    /// <summary>Tells one listener of one change.</summary>
    private sealed class Channel
    {
        private readonly TaskCompletionSource _listened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Listened => _listened.Task;

        public Task Next(CancellationToken cancellation)
        {
            _listened.TrySetResult();
            return _told.Task.WaitAsync(cancellation);
        }

        public void Tell() => _told.TrySetResult();
    }
}
