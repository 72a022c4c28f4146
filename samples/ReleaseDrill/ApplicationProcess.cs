using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace ReleaseDrill;

/// <summary>The application in a process of its own, as the drill sees it: by its answers.</summary>
/// <param name="folder">Where it keeps what it serves, for its next process.</param>
/// <param name="trustedRoot">The root that it ships.</param>
/// <param name="patience">How long an answer may take.</param>
/// <param name="cancellation">Ends a question early.</param>
internal sealed class ApplicationProcess(string folder, string trustedRoot, TimeSpan patience, CancellationToken cancellation) : IDisposable
{
    private ChildProcess? _process;
    private HttpClient? _client;

    /// <summary>What its last process said.</summary>
    public string Said => _process?.Said ?? "";

    /// <summary>Starts it, with the repository's address in its configuration.</summary>
    public async Task StartAsync(Uri repository)
    {
        _process = ChildProcess.Start(
            ["dotnet", typeof(ApplicationProcess).Assembly.Location, "application"],
            "--urls", "http://127.0.0.1:0",
            "--PromptGen:Channel", "stable",
            "--PromptGen:Environment", "production",
            "--PromptGen:Sources:0", repository.AbsoluteUri,
            "--PromptGen:UsesEvents", "true",
            "--PromptGen:PollInterval", "00:00:01",
            "--PromptGen:CacheFolder", Path.Combine(folder, "cache"),
            "--TrustedRoot", trustedRoot);
        Uri address = await _process.Address.WaitAsync(patience, cancellation);
        Volatile.Write(ref _client, new HttpClient { BaseAddress = address, Timeout = patience });
    }

    /// <summary>Ends it without a word.</summary>
    public void Kill()
    {
        Interlocked.Exchange(ref _client, null)?.Dispose();
        _process?.Dispose();
    }

    /// <summary>What it does for a customer at this moment.</summary>
    public async Task<Observation> ObserveAsync(string customer)
    {
        if (Volatile.Read(ref _client) is not { } client)
        {
            return Observation.OfNobody;
        }

        try
        {
            ReplyAnswer? reply = await client.GetFromJsonAsync<ReplyAnswer>($"/replies/{customer}", cancellation);
            ChannelAnswer? channel = await client.GetFromJsonAsync<ChannelAnswer>("/channel", cancellation);
            using HttpResponseMessage health = await client.GetAsync(new Uri("/health", UriKind.Relative), cancellation);
            return new Observation(reply, channel, await health.Content.ReadAsStringAsync(cancellation));
        }
        catch (HttpRequestException)
        {
            return Observation.OfNobody;
        }
    }

    /// <summary>How many of a number of customers are served each version.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(int customers)
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        for (int i = 1; i <= customers; i++)
        {
            ReplyAnswer? reply = await _client!.GetFromJsonAsync<ReplyAnswer>(FormattableString.Invariant($"/replies/customer-{i}"), cancellation);
            counts[reply!.Version] = counts.GetValueOrDefault(reply.Version) + 1;
        }

        return counts;
    }

    /// <inheritdoc/>
    public void Dispose() => Kill();
}
