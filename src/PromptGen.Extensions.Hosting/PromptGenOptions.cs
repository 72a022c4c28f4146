using System;
using System.Collections.Generic;
using System.Reflection;
using PromptGen.Channels;

namespace PromptGen.Extensions.Hosting;

/// <summary>
/// What a host follows, and how. The section <c>PromptGen</c> of the configuration sets all that is text, a number or a time; what the application sets in code comes after it and wins.
/// </summary>
public sealed class PromptGenOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string SectionName = "PromptGen";

    /// <summary>The name of the client that the host's <see cref="System.Net.Http.IHttpClientFactory"/> is asked for.</summary>
    public const string HttpClientName = "PromptGen";

    /// <summary>Whether a channel is followed; without one what was compiled is served.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The channel: <c>stable</c>.</summary>
    public string Channel { get; set; } = "";

    /// <summary>The environment, which chooses the trusted root; left empty, the name of the host's environment in lower case.</summary>
    public string Environment { get; set; } = "";

    /// <summary>Where the repository can be had, the preferred source first: folders, and addresses over HTTP or HTTPS.</summary>
    public IList<string> Sources { get; } = [];

    /// <summary>Whether servers among <see cref="Sources"/> tell of changes (Server-Sent Events), as <c>promptgen channel serve</c> does.</summary>
    public bool UsesEvents { get; set; }

    /// <inheritdoc cref="ChannelClientOptions.IsProduction"/>
    public bool IsProduction { get; set; } = true;

    /// <inheritdoc cref="ChannelClientOptions.CacheFolder"/>
    public string? CacheFolder { get; set; }

    /// <inheritdoc cref="ChannelClientOptions.PollInterval"/>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="ChannelClientOptions.RequestTimeout"/>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc cref="ChannelClientOptions.PollTimeout"/>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the host's start waits for a source at most; what was kept is taken up before, and needs no source.</summary>
    public TimeSpan StartTimeout { get; set; }

    /// <summary>Whether the host does not start when nothing is known of the channel: nothing was kept or embedded, and no source answered in time.</summary>
    public bool RequireChannelAtStart { get; set; }

    /// <inheritdoc cref="ChannelClientOptions.TrustedRoots"/>
    public IDictionary<string, ReadOnlyMemory<byte>> TrustedRoots { get; } = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <inheritdoc cref="ChannelClientOptions.Assembly"/>
    public Assembly? Assembly { get; set; }

    /// <summary>The runtime that goes by the channel; one of its own for each of several hosts in a process.</summary>
    public PromptRuntime Runtime { get; set; } = PromptRuntime.Shared;
}
