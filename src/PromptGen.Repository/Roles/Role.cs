using System;
using System.Linq;

namespace PromptGen.Repository.Roles;

/// <summary>The names of roles and of the files that hold them.</summary>
public static class Role
{
    /// <summary>The role that names the keys of all top-level roles.</summary>
    public const string Root = "root";

    /// <summary>The role that delegates to channels and stops.</summary>
    public const string Targets = "targets";

    /// <summary>The role that names the version of every role of one state.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>The role that names the current snapshot.</summary>
    public const string Timestamp = "timestamp";

    /// <summary>The role whose only power is to say "serve baked".</summary>
    public const string Stops = "stops";

    /// <summary>What command lines call snapshot and timestamp together, which one key on a server signs.</summary>
    public const string Online = "online";

    private const string ChannelPrefix = "channel.";
    private const int LongestChannel = 63;

    /// <summary>The role of a channel.</summary>
    public static string OfChannel(string channel) => ChannelPrefix + channel;

    /// <summary>The channel whose role it is; null when it is another's.</summary>
    public static string? ChannelOf(string role) =>
        (role ?? throw new ArgumentNullException(nameof(role))).StartsWith(ChannelPrefix, StringComparison.Ordinal) ? role[ChannelPrefix.Length..] : null;

    /// <summary>What is wrong with a channel's name; null when nothing is.</summary>
    public static string? ExplainChannel(string name) =>
        (name ?? throw new ArgumentNullException(nameof(name))).Length is > 0 and <= LongestChannel && name[0] != '-' && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? null
            : $"'{name}' is no channel's name: lower-case letters, digits and hyphens, at most 63, the first no hyphen";
}
