using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ModelCall;

/// <summary>Stands in for a model: a server on this machine that takes what an OpenAI-compatible one takes, and answers how much that was.</summary>
internal sealed class ModelStub : IAsyncDisposable
{
    private readonly WebApplication _server;

    private ModelStub(WebApplication server) => _server = server;

    /// <summary>Where it is.</summary>
    public Uri Address => new(_server.Urls.Single());

    /// <summary>Starts it on a free port.</summary>
    public static async Task<ModelStub> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication server = builder.Build();
        server.MapPost("/v1/chat/completions", static async (HttpRequest request) =>
        {
            using JsonDocument asked = await JsonDocument.ParseAsync(request.Body);
            string[] roles = [.. asked.RootElement.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString()!)];
            string answer = $"I was asked with {string.Join(", ", roles)} at temperature {asked.RootElement.GetProperty("temperature")}.";
            return Results.Json(new { choices = new[] { new { message = new { role = "assistant", content = answer } } } });
        });
        await server.StartAsync();
        return new ModelStub(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
