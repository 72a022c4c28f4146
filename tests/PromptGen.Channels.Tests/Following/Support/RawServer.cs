using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Channels.Tests.Following.Support;

/// <summary>A server that says byte for byte what a test wants, which no web server would; one answer a connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Task _serving;

    public RawServer()
    {
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public Uri Address => new("http://" + _listener.LocalEndpoint + "/");

    /// <summary>What is said to a request, whose first line it is given.</summary>
    public Func<string, NetworkStream, CancellationToken, Task> Answer { get; set; } = (_, _, _) => Task.CompletedTask;

    /// <summary>The first lines of all requests since the last time.</summary>
    public IReadOnlyList<string> Requests()
    {
        List<string> requests = [];
        while (_requests.TryDequeue(out string? request))
        {
            requests.Add(request);
        }

        return requests;
    }

    /// <summary>Answers as any web server does that has a publisher's files.</summary>
    public static Func<string, NetworkStream, CancellationToken, Task> Files(Publisher publisher) => async (request, stream, cancellation) =>
    {
        string name = Uri.UnescapeDataString(request.Split(' ')[1])[1..];
        byte[]? file = null;
        foreach ((string key, byte[] bytes) in publisher.Files)
        {
            file = key == name ? bytes : file;
        }

        await WriteAsync(stream, file is null ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Length: {file.Length}\r\nConnection: close\r\n\r\n"), cancellation);
        await stream.WriteAsync(file ?? [], cancellation);
    };

    public static Task WriteAsync(NetworkStream stream, string text, CancellationToken cancellation) => stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancellation).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = Task.Run(() => AnswerAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                string head = await HeadAsync(stream);
                if (head.Length > 0)
                {
                    _requests.Enqueue(head);
                    await Answer(head.Split('\r')[0], stream, _end.Token);
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _end.Token) > 0)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
