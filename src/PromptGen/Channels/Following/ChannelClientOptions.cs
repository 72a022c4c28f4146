using System;
using System.Collections.Generic;
using System.Reflection;

namespace PromptGen.Channels;

/// <summary>What a <see cref="ChannelClient"/> follows, and how. The client copies it when it is made.</summary>
public sealed class ChannelClientOptions
{
    /// <summary>The prompts that the application compiled: <c>Prompts.Catalog</c>, and those of its libraries.</summary>
    public IList<PromptCatalog> Catalogs { get; } = [];

    /// <summary>Where the repository can be had, the preferred source first. The others are asked when it does not give the current state.</summary>
    public IList<ChannelSource> Sources { get; } = [];

    /// <summary>The channel: <c>stable</c>.</summary>
    public string Channel { get; set; } = "";

    /// <summary>The environment: <c>production</c>. It chooses the trusted root, and a repository of another environment is refused.</summary>
    public string Environment { get; set; } = "";

    /// <summary>The files of the roots that are trusted, by environment. Left empty, those count that were embedded in <see cref="Assembly"/>.</summary>
    public IDictionary<string, ReadOnlyMemory<byte>> TrustedRoots { get; } = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>The assembly in which roots and states of channels were embedded at build; null for the application's own.</summary>
    public Assembly? Assembly { get; set; }

    /// <summary>Whether this is production, where a channel that may carry drafts is not followed.</summary>
    public bool IsProduction { get; set; } = true;

    /// <summary>
    /// The folder in which the client keeps what it serves, for the next process; one for each application. Null for a folder of the environment and channel below
    /// the user's local application data; empty for none.
    /// </summary>
    public string? CacheFolder { get; set; }

    /// <summary>How often the sources are asked, give or take a tenth. A folder and a server that tells of changes are asked at once besides, and what failed is tried again after a second, then after two, and so on up to this.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one file may take, from the question to its last byte.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one poll may take in all.</summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long <see cref="ChannelClient.StartAsync"/> waits for a source at most: for the end of the first poll, and where the channel is required for one that succeeds. What was kept is taken up before, and
    /// needs no source.
    /// </summary>
    public TimeSpan StartTimeout { get; set; }

    /// <summary>Whether <see cref="ChannelClient.StartAsync"/> fails when nothing is known of the channel: nothing was kept or embedded, and no source answered in time.</summary>
    public bool RequireChannelAtStart { get; set; }

    /// <summary>The runtime that goes by the channel.</summary>
    public PromptRuntime Runtime { get; set; } = PromptRuntime.Shared;

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Is told what happens, from any thread; null for nobody.</summary>
    public Action<ChannelLogEntry>? Log { get; set; }
}
