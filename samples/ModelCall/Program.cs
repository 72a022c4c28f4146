using System;
using System.Diagnostics;
using System.Net.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelCall;
using PromptGen;
using PromptGen.Extensions.AI;

// What was compiled serves, unless the command line names a channel:
// --PromptGen:Channel stable --PromptGen:Environment production --PromptGen:Sources:0 path/to/repository
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders().AddJsonConsole(console => console.IncludeScopes = true).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
builder.Services.AddPromptGen(Prompts.Catalog, options => options.IsEnabled = options.Channel.Length > 0);
builder.Services.AddHealthChecks().AddPromptGen();
using IHost host = builder.Build();

using Telemetry telemetry = new();
await using ModelStub model = await ModelStub.StartAsync();
await host.StartAsync();

ILoggerFactory loggers = host.Services.GetRequiredService<ILoggerFactory>();
using HttpClient http = new() { BaseAddress = model.Address };
using IChatClient client = new OpenAICompatibleClient(http, "stub-1", loggers.CreateLogger<OpenAICompatibleClient>()).UsePromptGen(loggers);

// A tracing client for models starts this activity by itself; the version of the prompt is put on whichever is current.
using (Activity? activity = Telemetry.Source.StartActivity("chat stub-1", ActivityKind.Client))
{
    RenderedChat chat = Prompts.SupportBot.For("user-42").Render(customerName: "Ana");
    ChatResponse response = await client.GetResponseAsync(chat.ToChatMessages(), chat.ToChatOptions());
    Console.WriteLine($"answer  {response.Text}");
}

telemetry.WriteMetrics();
await host.StopAsync();
