using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Following.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>Answers that break off: the file is asked for once more within the poll, and no more than that.</summary>
public class BrokenAnswerTests
{
    private static readonly Dictionary<string, Func<NetworkStream, CancellationToken, Task>> Breaks = new(StringComparer.Ordinal)
    {
        ["before it begins"] = (_, _) => Task.CompletedTask,
        ["by a reset"] = (stream, _) =>
        {
            stream.Socket.LingerState = new LingerOption(true, 0);
            return Task.CompletedTask;
        },
        ["in its headers"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Le", cancellation),
        ["in its body"] = (stream, cancellation) => RawServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"signatures\"", cancellation),
    };

    public static TheoryData<string, string> BrokenAnswers
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (string how in Breaks.Keys)
            {
                foreach (string part in (string[])["metadata/timestamp.json", "metadata/2.root.json", "snapshot", "channel.stable.json", "targets/channels/", "artefacts/"])
                {
                    all.Add(how, part);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public async Task AnAnswerThatBreaksOffOnceFailsNoPoll(string how, string part)
    {
        (string? failure, IReadOnlyList<string> requests, string text) = await Poll(how, part, breaks: 1);

        Assert.Null(failure);
        Assert.Equal("1.1.0", text);
        Assert.Equal(2, requests.Count(r => r.Contains(part, StringComparison.Ordinal)));
        Assert.All(requests.Where(r => !r.Contains(part, StringComparison.Ordinal)).GroupBy(r => r), r => Assert.Single(r));
    }

    [Fact]
    public async Task AnAnswerThatBreaksOffTwiceFailsThePoll()
    {
        (string? failure, IReadOnlyList<string> requests, string text) = await Poll("in its body", "targets/channels/", breaks: 9);

        Assert.Contains("(NotFetched)", failure, StringComparison.Ordinal);
        Assert.Equal(App.Baked, text);
        Assert.Equal(2, requests.Count(r => r.Contains("targets/channels/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n\r\n")]
    public async Task WhatIsAnsweredIsTakenAtItsWord(string answer)
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        await using RawServer server = new() { Answer = (_, stream, cancellation) => RawServer.WriteAsync(stream, answer, cancellation) };
        await using ClientRig rig = new(publisher, ChannelSource.Http(server.Address));

        Assert.NotNull((await rig.Client.RefreshAsync(TestContext.Current.CancellationToken)).LastFailure);
        Assert.Single(server.Requests());
    }

    private static async Task<(string? Failure, IReadOnlyList<string> Requests, string Text)> Poll(string how, string part, int breaks)
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        await using RawServer server = new()
        {
            Answer = (request, stream, cancellation) => request.Contains(part, StringComparison.Ordinal) && Interlocked.Decrement(ref breaks) >= 0
                ? Breaks[how](stream, cancellation)
                : RawServer.Files(publisher)(request, stream, cancellation),
        };
        await using ClientRig rig = new(publisher, ChannelSource.Http(server.Address));
        ChannelStatus status = await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
        return (status.LastFailure, server.Requests(), rig.Render());
    }
}
