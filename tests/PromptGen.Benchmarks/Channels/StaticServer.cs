using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PromptGen.Repository.Serving;

namespace PromptGen.Benchmarks.Channels;

/// <summary>A web server of static files, with the headers that one should send.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _bytes;
    private int _requests;

    private StaticServer(WebApplication app) => _app = app;

    /// <summary>Where it serves.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Begins to serve a folder, to this machine alone.</summary>
    public static async Task<StaticServer> StartAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        StaticServer server = new(app);
        app.MapGet("/{**path}", (string path, HttpContext context) => server.Answer(ServedFile.Find(folder, path), context));
        await app.StartAsync();
        return server;
    }

    /// <summary>The bytes of bodies that were sent and how often it was asked, since the last time; it counts here, so that counting costs nobody who follows.</summary>
    public (long Bytes, int Requests) Take() => (Interlocked.Exchange(ref _bytes, 0), Interlocked.Exchange(ref _requests, 0));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Answer(ServedFile? file, HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        if (file is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = file.CacheControl;
        context.Response.Headers.ETag = file.Tag;
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        Interlocked.Add(ref _bytes, file.Bytes.Length);
        return Results.Bytes(file.Bytes, "application/json");
    }
}
