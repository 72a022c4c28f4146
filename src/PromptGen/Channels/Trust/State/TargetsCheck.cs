using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>Takes targets roles, top-level and delegated (TUF 1.0, sections 5.6.1 to 5.6.6).</summary>
internal static class TargetsCheck
{
    /// <summary>Checks a top-level targets role.</summary>
    /// <param name="state">What is trusted so far; it has a snapshot.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">When the update began; null when time does not matter.</param>
    public static CheckResult TopLevel(TrustedState state, ReadOnlyMemory<byte> file, DateTimeOffset? at)
    {
        RootMetadata root = state.Root.Role;
        (SignedMetadata<TargetsMetadata>? next, TrustRefusal? refusal) = Check(state, RoleNames.Targets, root.Roles[RoleNames.Targets], root.Keys, "the trusted root", file, at);
        return next is null
            ? CheckResult.Refused(state, refusal!)
            : CheckResult.Taken(state with { Targets = next, Delegated = ImmutableDictionary<DelegationStep, SignedMetadata<TargetsMetadata>>.Empty });
    }

    /// <summary>Checks a delegated targets role.</summary>
    /// <param name="state">What is trusted so far; it has a snapshot.</param>
    /// <param name="step">The role and the trusted file that delegates to it.</param>
    /// <param name="delegation">What that file says of it.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">When the update began; null when time does not matter.</param>
    public static CheckResult Delegated(TrustedState state, DelegationStep step, Delegation delegation, ReadOnlyMemory<byte> file, DateTimeOffset? at)
    {
        (SignedMetadata<TargetsMetadata>? next, TrustRefusal? refusal) = Check(state, step.Role, delegation.Keys, delegation.KnownKeys, "the delegating role", file, at);
        return next is null
            ? CheckResult.Refused(state, refusal!)
            : CheckResult.Taken(state with { Delegated = WithoutBelow(state.Delegated, step).SetItem(step, next) });
    }

    /// <summary>Whether the trusted top-level role belongs to the trusted snapshot, is signed as the trusted root asks, and in time.</summary>
    public static bool IsCurrent(TrustedState state, DateTimeOffset at) =>
        state.Targets is { } targets
        && Fits(state, RoleNames.Targets, targets, at)
        && RootCheck.Count(state.Root.Role, RoleNames.Targets, targets).IsReached;

    /// <summary>Whether a role that was trusted before belongs to the trusted snapshot and is in time. Its signatures need no second look while who delegates is the same file.</summary>
    /// <param name="state">What is trusted.</param>
    /// <param name="role">The role.</param>
    /// <param name="metadata">Its file.</param>
    /// <param name="at">When the update began; null when time does not matter.</param>
    public static bool Fits(TrustedState state, string role, SignedMetadata<TargetsMetadata> metadata, DateTimeOffset? at) =>
        state.Snapshot is { } snapshot
        && snapshot.Role.Files.TryGetValue(RoleNames.FileOf(role), out MetaFile? described)
        && metadata.Is(described)
        && (at is not { } moment || !metadata.Role.IsExpired(moment));

    private static (SignedMetadata<TargetsMetadata>? Next, TrustRefusal? Refusal) Check(
        TrustedState state,
        string role,
        RoleKeys keys,
        IReadOnlyDictionary<string, TrustKey> known,
        string whose,
        ReadOnlyMemory<byte> file,
        DateTimeOffset? at)
    {
        string shown = Shown.Short(role);
        if (!state.Snapshot!.Role.Files.TryGetValue(RoleNames.FileOf(role), out MetaFile? described))
        {
            return Refuse(TrustRefusalKind.NotInSnapshot, FormattableString.Invariant($"version {state.Snapshot.Role.Version} of the snapshot does not name '{Shown.Short(RoleNames.FileOf(role))}'"));
        }

        // 5.6.2
        if (Refusals.IfOther(shown, described.Length, described.Hashes, file.Span, "the snapshot") is { } other)
        {
            return (null, other);
        }

        MetadataResult<TargetsMetadata> read = MetadataReader.Targets(file, state.Limits);
        if (read.Metadata is not { } next)
        {
            return (null, Refusals.Of(shown, read.Error!));
        }

        // 5.6.3
        ThresholdCount count = ThresholdCount.Of(keys, known, next);
        if (!count.IsReached)
        {
            return Refuse(TrustRefusalKind.UnderThreshold, FormattableString.Invariant($"version {next.Role.Version} ") + count.Shortage(whose));
        }

        // 5.6.4
        if (next.Role.Version != described.Version)
        {
            return Refuse(TrustRefusalKind.VersionMismatch, FormattableString.Invariant($"this is version {next.Role.Version}, and the snapshot names version {described.Version}"));
        }

        // 5.6.5
        return Refusals.IfExpired(shown, next.Role, at) is { } expired ? (null, expired) : (next, null);

        (SignedMetadata<TargetsMetadata>?, TrustRefusal?) Refuse(TrustRefusalKind kind, string message) => (null, new(kind, shown, message));
    }

    /// <summary>What is known without what an older file of a role led to: nothing leads there any more.</summary>
    private static ImmutableDictionary<DelegationStep, SignedMetadata<TargetsMetadata>> WithoutBelow(
        ImmutableDictionary<DelegationStep, SignedMetadata<TargetsMetadata>> delegated,
        DelegationStep step)
    {
        if (!delegated.TryGetValue(step, out SignedMetadata<TargetsMetadata>? old))
        {
            return delegated;
        }

        foreach (DelegationStep below in delegated.Keys.Where(k => ReferenceEquals(k.Delegator, old)).ToArray())
        {
            delegated = WithoutBelow(delegated, below).Remove(below);
        }

        return delegated;
    }
}
