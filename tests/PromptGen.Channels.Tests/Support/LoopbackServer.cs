using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PromptGen.Channels.Tests.Support;

/// <summary>A web server on this machine that answers as a test says.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Is given the path as it was sent, still escaped.</param>
    public static async Task<LoopbackServer> Start(Func<string, HttpContext, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        application.Run(context => answer(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, context));
        await application.StartAsync();
        return new LoopbackServer(application);
    }

    /// <summary>Starts a server of a repository: its metadata below <c>/metadata/</c>, its targets below <c>/targets/</c>.</summary>
    public static Task<LoopbackServer> Start(Repository repository) => Start(async (path, context) =>
    {
        string name = path.StartsWith("/metadata/", StringComparison.Ordinal) ? path["/metadata/".Length..] : path[1..];
        byte[]? file;
        lock (repository)
        {
            repository.Requests.Add(name);
            repository.Files.TryGetValue(name, out file);
        }

        context.Response.StatusCode = file is null ? 404 : 200;
        await context.Response.Body.WriteAsync(file);
    });

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
