using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Extensions.Hosting;
using PromptGen.Overriding.Tests.Support;
using Xunit;

namespace PromptGen.Hosting.Tests.Support;

/// <summary>A host with one prompt, its configuration in memory, and a channel repository in a folder that it follows unless a test says otherwise.</summary>
internal sealed class HostRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("promptgen-host-");

    private bool _isStarted;

    public HostRig(Publisher publisher, Action<Dictionary<string, string?>>? configuration = null, Action<IServiceCollection>? services = null, CompiledPrompt? prompt = null, string root = "production")
    {
        Publisher = publisher;
        Prompt = prompt ?? CompiledPrompt.Text("baked");
        Publish();
        Dictionary<string, string?> values = new()
        {
            ["PromptGen:Channel"] = "stable",
            ["PromptGen:Environment"] = "production",
            ["PromptGen:Sources:0"] = Source,
            ["PromptGen:CacheFolder"] = Path.Combine(_folder.FullName, "cache"),
            ["PromptGen:StartTimeout"] = "00:01:00",
        };
        configuration?.Invoke(values);
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(values);
        Configuration = builder.Configuration;
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(new ShiftedClock());
        builder.Services.AddPromptGen(new PromptCatalog(() => [Prompt.Descriptor.Id], _ => Prompt.Descriptor), options =>
        {
            options.Runtime = Runtime;
            options.TrustedRoots[root] = publisher.Root;
        });
        builder.Services.AddHealthChecks().AddPromptGen();
        services?.Invoke(builder.Services);
        Host = builder.Build();
    }

    public Publisher Publisher { get; }

    public CompiledPrompt Prompt { get; }

    public PromptRuntime Runtime { get; } = PromptRuntime.CreateIsolated();

    public ConfigurationManager Configuration { get; }

    public EventLog Log { get; } = new();

    public IHost Host { get; }

    public string Source => Path.Combine(_folder.FullName, "repository");

    public PromptChannel Channel => Host.Services.GetRequiredService<PromptChannel>();

    public void Publish() => Publisher.WriteTo(Source);

    public async Task<HostRig> Started()
    {
        await Host.StartAsync(TestContext.Current.CancellationToken);
        _isStarted = true;
        return this;
    }

    /// <summary>What a call in this host gives.</summary>
    public string Render()
    {
        using PromptScope request = PromptScope.In(Host.Services.GetRequiredService<PromptRuntime>());
        return Prompt.Render().Text;
    }

    /// <summary>Waits for something that comes with a state of the channel.</summary>
    public async Task Until(Func<bool> holds)
    {
        using CancellationTokenSource given = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        given.CancelAfter(Patience);
        while (true)
        {
            TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            IChangeToken token = Channel.GetChangeToken();
            using IDisposable registration = token.RegisterChangeCallback(_ => changed.TrySetResult(), null);
            if (holds())
            {
                return;
            }

            await changed.Task.WaitAsync(given.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
        {
            await Host.StopAsync(CancellationToken.None);
        }

        Host.Dispose();
        Log.Dispose();
        _folder.Delete(recursive: true);
    }
}
