using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using PromptGen.Channels.Following.Keeping;

namespace PromptGen.Channels.Following;

/// <summary>What a client's options come to, once they are complete and agree with each other.</summary>
internal sealed record ClientPlan
{
    private const int LongestName = 63;

    private ClientPlan()
    {
    }

    /// <summary>What is followed.</summary>
    public required FollowSettings Settings { get; init; }

    /// <summary>The sources.</summary>
    public required IReadOnlyList<ChannelSource> Sources { get; init; }

    /// <summary>The client's folder; null for none.</summary>
    public required ChannelCache? Cache { get; init; }

    /// <summary>What was embedded at build; null for nothing.</summary>
    public required IKeptFiles? Seed { get; init; }

    /// <summary>The runtime.</summary>
    public required PromptRuntime Runtime { get; init; }

    /// <inheritdoc cref="ChannelClientOptions.PollInterval"/>
    public required TimeSpan PollInterval { get; init; }

    /// <inheritdoc cref="ChannelClientOptions.RequestTimeout"/>
    public required TimeSpan RequestTimeout { get; init; }

    /// <inheritdoc cref="ChannelClientOptions.PollTimeout"/>
    public required TimeSpan PollTimeout { get; init; }

    /// <inheritdoc cref="ChannelClientOptions.StartTimeout"/>
    public required TimeSpan StartTimeout { get; init; }

    /// <inheritdoc cref="ChannelClientOptions.RequireChannelAtStart"/>
    public required bool RequiresChannel { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <inheritdoc cref="ChannelClientOptions.Log"/>
    public required Action<ChannelLogEntry>? Log { get; init; }

    /// <summary>Makes it.</summary>
    /// <exception cref="ArgumentException">Something is missing or contradicts itself.</exception>
    public static ClientPlan Of(ChannelClientOptions options)
    {
        Require(options.Catalogs.Count > 0, "a client needs the prompts that the application compiled; add 'Prompts.Catalog' to Catalogs");
        Require(IsName(options.Channel), $"'{options.Channel}' is no channel's name; set Channel to lower-case letters, digits and hyphens, such as 'stable'");
        Require(options.Environment is { Length: > 0 }, "the environment is missing; set Environment to the one whose repository is followed, such as 'production'");
        Require(options.Sources.Count > 0 || options.RequireChannelAtStart is false, "a channel that has to be known at start needs a source; add one to Sources");
        Positive(options.PollInterval, nameof(options.PollInterval));
        Positive(options.RequestTimeout, nameof(options.RequestTimeout));
        Positive(options.PollTimeout, nameof(options.PollTimeout));
        Require(options.StartTimeout >= TimeSpan.Zero, "StartTimeout is negative; leave it at 0 to wait for nothing");

        EmbeddedChannels? embedded = (options.Assembly ?? Assembly.GetEntryAssembly()) is { } assembly ? EmbeddedChannels.Of(assembly) : null;
        return new ClientPlan
        {
            Settings = new FollowSettings(options.Environment!, options.Channel, !options.IsProduction, [.. options.Catalogs.SelectMany(c => c).Distinct()], Root(options, embedded)),
            Sources = [.. options.Sources],
            Cache = CacheFolder(options) is { Length: > 0 } folder ? new ChannelCache(folder) : null,
            Seed = embedded?.Seed(options.Environment!),
            Runtime = options.Runtime,
            PollInterval = options.PollInterval,
            RequestTimeout = options.RequestTimeout,
            PollTimeout = options.PollTimeout,
            StartTimeout = options.StartTimeout,
            RequiresChannel = options.RequireChannelAtStart,
            Time = options.TimeProvider,
            Log = options.Log,
        };
    }

    private static ReadOnlyMemory<byte> Root(ChannelClientOptions options, EmbeddedChannels? embedded)
    {
        if (options.TrustedRoots.Count > 0)
        {
            return options.TrustedRoots.TryGetValue(options.Environment, out ReadOnlyMemory<byte> given)
                ? given
                : throw Missing(options.Environment, options.TrustedRoots.Keys, "add it to TrustedRoots");
        }

        return embedded?.Root(options.Environment) ?? throw Missing(options.Environment, embedded?.Environments ?? [], "add it to the project with <PromptGenTrustedRoot Include=\"roots/...\" Environment=\"...\" />");
    }

    private static ArgumentException Missing(string environment, IEnumerable<string> others, string remedy)
    {
        string[] known = [.. others.Order(StringComparer.Ordinal).Select(e => $"'{e}'")];
        return new ArgumentException($"there is no trusted root of the environment '{environment}'{(known.Length == 0 ? "" : $", only of {string.Join(", ", known)}")}; {remedy}");
    }

    private static string? CacheFolder(ChannelClientOptions options)
    {
        if (options.CacheFolder is not null)
        {
            return options.CacheFolder;
        }

        // It need not be there yet, as in most containers. Without a home there is no folder that is this user's own.
        string home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.LocalApplicationData, System.Environment.SpecialFolderOption.DoNotVerify);
        string application = Assembly.GetEntryAssembly()?.GetName().Name ?? "application";
        return home.Length == 0 ? null : Path.Combine(home, "PromptGen", "channels", application, Uri.EscapeDataString(options.Environment), options.Channel);
    }

    private static bool IsName(string? name) =>
        name is { Length: > 0 and <= LongestName } && name[0] != '-' && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static void Positive(TimeSpan time, string name) => Require(time > TimeSpan.Zero && time <= TimeSpan.FromDays(7), $"{name} is {time}; it is more than 0, and at most 7 days");

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
