using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.Repository.Serving;

/// <summary>
/// Serves a repository on this machine alone, as for trying things out: static files with the headers that a real server should send, and at <c>/events</c> a hint whenever there is
/// something new.
/// </summary>
public sealed class RepositoryServer : IDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly string _folder;
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _accepting;

    private RepositoryServer(string folder, int port)
    {
        _folder = folder;
        Address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/"));
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>Begins to serve.</summary>
    /// <param name="folder">The repository.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <exception cref="HttpListenerException">The port is taken.</exception>
    public static RepositoryServer Start(string folder, int port) => new(folder, port == 0 ? FreePort() : port);

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Cancel();
        _listener.Close();
        _accepting.Wait(TimeSpan.FromSeconds(5));
        _ending.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AcceptAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        HttpListenerResponse response = context.Response;
        try
        {
            string path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/');
            if (context.Request.HttpMethod is not ("GET" or "HEAD"))
            {
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            }
            else if (path == "events")
            {
                await SendEventsAsync(response).ConfigureAwait(false);
            }
            else
            {
                await SendFileAsync(context, ServedFile.Find(_folder, path)).ConfigureAwait(false);
            }

            // Not disposed: that ends the connection too, on which the client may have sent its next request already.
            response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Whoever asked has gone, or the server ends.
            response.Abort();
        }
    }

    private async Task SendFileAsync(HttpListenerContext context, ServedFile? file)
    {
        HttpListenerResponse response = context.Response;
        response.Headers["Cache-Control"] = file?.CacheControl ?? ServedFile.Current;
        if (file is null)
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        response.Headers["ETag"] = file.Tag;
        if (context.Request.Headers["If-None-Match"] == file.Tag)
        {
            response.StatusCode = (int)HttpStatusCode.NotModified;
            return;
        }

        response.ContentType = "application/json";
        response.ContentLength64 = file.Bytes.Length;
        if (context.Request.HttpMethod == "GET")
        {
            await response.OutputStream.WriteAsync(file.Bytes, _ending.Token).ConfigureAwait(false);
        }
    }

    private async Task SendEventsAsync(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers["Cache-Control"] = "no-store";
        response.SendChunked = true;
        using ChangeSignal signal = new(_folder);
        string mark = signal.Mark();
        await SendAsync(": watching\n\n").ConfigureAwait(false);
        while (!_ending.IsCancellationRequested)
        {
            if (await signal.WaitAsync(mark, Heartbeat, _ending.Token).ConfigureAwait(false))
            {
                mark = signal.Mark();
                await SendAsync("event: poll\ndata: now\n\n").ConfigureAwait(false);
            }
            else
            {
                await SendAsync(": still here\n\n").ConfigureAwait(false);
            }
        }

        async Task SendAsync(string text)
        {
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text), _ending.Token).ConfigureAwait(false);
            await response.OutputStream.FlushAsync(_ending.Token).ConfigureAwait(false);
        }
    }
}
