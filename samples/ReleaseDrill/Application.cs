using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PromptGen;
using PromptGen.Channels;
using PromptGen.Extensions.Hosting;

namespace ReleaseDrill;

/// <summary>The application that follows the channel: it compiled 1.0.0 of its prompt, and knows the channel from its configuration alone.</summary>
internal static class Application
{
    /// <summary>Runs it until it is killed, and says where it serves.</summary>
    public static async Task RunAsync(string[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(settings);

        // An application has its root embedded: <PromptGenTrustedRoot Include="roots/production.json" Environment="production" />. The keys of the drill are new each time.
        byte[] root = await File.ReadAllBytesAsync(builder.Configuration["TrustedRoot"]!);
        builder.Services.AddPromptGen(Prompts.Catalog, o => o.TrustedRoots["production"] = root);
        builder.Services.AddHealthChecks().AddPromptGen();

        await using WebApplication app = builder.Build();
        app.MapGet("/replies/{customer}", (string customer) => ReplyTo(customer));
        app.MapGet("/channel", (PromptChannel channel) => Describe(channel.Status!));
        app.MapHealthChecks("/health");

        await app.StartAsync();
        Console.WriteLine(ChildProcess.ServingAt + app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    /// <summary>What a handler does: it renders, for the customer whose request it is, and knows which version that was.</summary>
    private static ReplyAnswer ReplyTo(string customer)
    {
        RenderedPrompt prompt = Prompts.SupportReply.For(customer).Render(customerName: customer);
        return new ReplyAnswer(prompt.Version, PromptTelemetry.NameOf(prompt.Source), prompt.Text);
    }

    private static ChannelAnswer Describe(ChannelStatus status) =>
        new(status.Origin.ToString(), status.LastFailure, status.Prompts[0].LastRefusal);
}
