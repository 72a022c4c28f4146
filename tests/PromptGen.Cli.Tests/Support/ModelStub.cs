using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace PromptGen.Cli.Tests.Support;

/// <summary>A model behind an HTTP endpoint on this machine, which answers as a test says and keeps what it was asked.</summary>
internal sealed class ModelStub : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<JsonElement, int, (int Status, string Body, string? RetryAfter)> _answer;
    private int _asked;

    /// <summary>Listens on a free port.</summary>
    /// <param name="answer">Makes status, body and the header <c>Retry-After</c> from a request and its number, from 1.</param>
    public ModelStub(Func<JsonElement, int, (int Status, string Body, string? RetryAfter)> answer)
    {
        _answer = answer;
        Endpoint = $"http://127.0.0.1:{FreePort()}/v1";
        _listener.Prefixes.Add(Endpoint + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Endpoint { get; }

    /// <summary>The requests as they came: the path, the authorization, the body.</summary>
    public ConcurrentQueue<(string Path, string? Authorization, JsonElement Body)> Requests { get; } = [];

    /// <summary>An answer in the form of the endpoint.</summary>
    public static string Says(string text) => JsonSerializer.Serialize(new { choices = new[] { new { message = new { role = "assistant", content = text } } } });

    public static ModelStub Answering(string text) => new((_, _) => (200, Says(text), null));

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            using JsonDocument document = await JsonDocument.ParseAsync(context.Request.InputStream);
            JsonElement body = document.RootElement.Clone();
            int number = ++_asked;
            Requests.Enqueue((context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], body));
            (int status, string text, string? retryAfter) = _answer(body, number);
            context.Response.StatusCode = status;
            if (retryAfter is not null)
            {
                context.Response.Headers["Retry-After"] = retryAfter;
            }

            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
