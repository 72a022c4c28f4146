using System;
using PromptGen.Repository.Roles;

namespace PromptGen.Repository.Commits;

/// <summary>For how long what is signed now is trusted. Long where a person signs, short where a scheduled job does.</summary>
public sealed record Lifetimes
{
    /// <summary>What holds when nothing else is said.</summary>
    public static Lifetimes Default { get; } = new();

    /// <summary>Of the root.</summary>
    public TimeSpan Root { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Of the top-level targets role, the channels and the stops.</summary>
    public TimeSpan Targets { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Of the snapshot.</summary>
    public TimeSpan Snapshot { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Of the timestamp.</summary>
    public TimeSpan Timestamp { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Of a role.</summary>
    public TimeSpan Of(string role) => role switch
    {
        Role.Root => Root,
        Role.Snapshot => Snapshot,
        Role.Timestamp => Timestamp,
        _ => Targets,
    };
}
