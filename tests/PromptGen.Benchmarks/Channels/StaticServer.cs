using System;
using System.Linq;
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
        app.MapGet("/{**path}", (string path, HttpContext context) => Answer(ServedFile.Find(folder, path), context));
        await app.StartAsync();
        return new StaticServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Answer(ServedFile? file, HttpContext context)
    {
        if (file is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = file.CacheControl;
        context.Response.Headers.ETag = file.Tag;
        return context.Request.Headers.IfNoneMatch == file.Tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(file.Bytes, "application/json");
    }
}
