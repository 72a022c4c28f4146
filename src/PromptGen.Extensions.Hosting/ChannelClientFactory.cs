using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using PromptGen.Channels;

namespace PromptGen.Extensions.Hosting;

/// <summary>Makes clients that use what the host has: its factory of HTTP clients, its clock and its log.</summary>
internal sealed class ChannelClientFactory(IEnumerable<CompiledPrompts> compiled, IHttpClientFactory http, TimeProvider time, ILoggerFactory loggers)
{
    private readonly ILogger _log = loggers.CreateLogger(PromptTelemetry.Name);

    /// <summary>Makes a client.</summary>
    /// <exception cref="ArgumentException">Something is missing or contradicts itself; the message says what to do.</exception>
    public ChannelClient Create(PromptGenOptions options)
    {
        ChannelClientOptions wanted = new()
        {
            Channel = options.Channel,
            Environment = options.Environment,
            Assembly = options.Assembly,
            IsProduction = options.IsProduction,
            CacheFolder = options.CacheFolder,
            PollInterval = options.PollInterval,
            RequestTimeout = options.RequestTimeout,
            PollTimeout = options.PollTimeout,
            StartTimeout = options.StartTimeout,
            RequireChannelAtStart = options.RequireChannelAtStart,
            Runtime = options.Runtime,
            TimeProvider = time,
            Log = entry => ChannelLog.Write(_log, entry),
        };
        foreach (PromptCatalog catalog in compiled.Select(c => c.Catalog).Distinct())
        {
            wanted.Catalogs.Add(catalog);
        }

        foreach (string source in options.Sources)
        {
            wanted.Sources.Add(SourceOf(source, options.UsesEvents));
        }

        foreach ((string environment, ReadOnlyMemory<byte> root) in options.TrustedRoots)
        {
            wanted.TrustedRoots.Add(environment, root);
        }

        return new ChannelClient(wanted);
    }

    private ChannelSource SourceOf(string source, bool usesEvents) =>
        Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? ChannelSource.Http(address, () => http.CreateClient(PromptGenOptions.HttpClientName), usesEvents)
            : ChannelSource.Parse(source);
}
