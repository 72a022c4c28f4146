using System;
using System.Linq;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.State;

namespace PromptGen.Channels.Following;

/// <summary>Whether a repository is one that an application was told to follow.</summary>
internal static class RepositoryCheck
{
    /// <summary>Why it is not; null when it is.</summary>
    /// <param name="state">What is trusted of it; the top-level targets role is among that.</param>
    /// <param name="settings">What the application was told.</param>
    public static string? Find(TrustedState state, FollowSettings settings)
    {
        if (OfEnvironment(state.Root.File, settings.Environment) is { } other)
        {
            return other;
        }

        if (!state.Root.Role.ConsistentSnapshot)
        {
            return "root: the repository does not use consistent snapshots, so what it names may change under its readers; make it with 'promptgen channel init'";
        }

        bool isDraft = RoleNoteReader.IsDraft(state.Targets!.File, settings.Channel, out TrustRefusal? refusal);
        return refusal is not null ? refusal.ToString()
            : isDraft && !settings.MayFollowDrafts ? $"the channel '{settings.Channel}' may carry drafts, and drafts are not followed in production; follow another channel, or say that this is not production"
            : null;
    }

    /// <summary>Why a root is not one of an environment; null when it is.</summary>
    public static string? OfEnvironment(ReadOnlyMemory<byte> root, string environment) =>
        RoleNoteReader.Environment(root, out TrustRefusal? refusal) is not { } named ? refusal!.ToString()
        : named != environment ? $"the repository is of the environment '{Shown.Short(named)}', and this application follows '{environment}'; correct the environment or the source"
        : null;

    /// <summary>That a repository has no such channel, with those that it has.</summary>
    public static string NoChannel(TrustedState state, string channel)
    {
        const string Prefix = "channel.";
        string[] names = [.. state.Targets!.Role.Delegations.Select(d => d.Name).Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => $"'{Shown.Short(n[Prefix.Length..])}'").Take(8)];
        return $"the repository has no channel '{channel}'" + (names.Length == 0 ? "" : $"; it has {string.Join(", ", names)}");
    }
}
