using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>Takes a snapshot (TUF 1.0, section 5.5).</summary>
internal static class SnapshotCheck
{
    /// <summary>Whether the trusted snapshot is the one that the trusted timestamp names, and in time.</summary>
    public static bool IsCurrent(TrustedState state, DateTimeOffset at) =>
        state is { Snapshot: { } snapshot, Timestamp.Role.Snapshot: { } described }
        && snapshot.Is(described)
        && !snapshot.Role.IsExpired(at);

    /// <summary>Checks a snapshot.</summary>
    /// <param name="state">What is trusted so far; it has a timestamp.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">When the update began.</param>
    public static CheckResult Next(TrustedState state, ReadOnlyMemory<byte> file, DateTimeOffset at)
    {
        // 5.5.2
        MetaFile described = state.Timestamp!.Role.Snapshot;
        if (Refusals.IfOther(RoleNames.Snapshot, described.Length, described.Hashes, file.Span, "the timestamp") is { } other)
        {
            return CheckResult.Refused(state, other);
        }

        MetadataResult<SnapshotMetadata> read = MetadataReader.Snapshot(file, state.Limits);
        if (read.Metadata is not { } next)
        {
            return CheckResult.Refused(state, Refusals.Of(RoleNames.Snapshot, read.Error!));
        }

        // 5.5.3
        ThresholdCount count = RootCheck.Count(state.Root.Role, RoleNames.Snapshot, next);
        if (!count.IsReached)
        {
            return Refuse(TrustRefusalKind.UnderThreshold, FormattableString.Invariant($"version {next.Role.Version} ") + count.Shortage("the trusted root"));
        }

        // 5.5.4
        if (next.Role.Version != described.Version)
        {
            return Refuse(TrustRefusalKind.VersionMismatch, FormattableString.Invariant($"this is version {next.Role.Version}, and the timestamp names version {described.Version}"));
        }

        // 5.5.5, in the order of names so that one refusal is always told the same way.
        foreach ((string name, MetaFile trusted) in (state.Snapshot?.Role.Files ?? new Dictionary<string, MetaFile>()).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!next.Role.Files.TryGetValue(name, out MetaFile? offered))
            {
                return Refuse(TrustRefusalKind.TargetsRemoved, FormattableString.Invariant($"version {next.Role.Version} no longer names '{Shown.Short(name)}', which the trusted version {state.Snapshot!.Role.Version} names"));
            }

            if (offered.Version < trusted.Version)
            {
                return Refuse(
                    TrustRefusalKind.TargetsRollback,
                    FormattableString.Invariant($"version {next.Role.Version} names version {offered.Version} of '{Shown.Short(name)}', which is older than version {trusted.Version} that the trusted one names"));
            }
        }

        // 5.5.6
        return Refusals.IfExpired(RoleNames.Snapshot, next.Role, at) is { } expired
            ? CheckResult.Refused(state, expired)
            : CheckResult.Taken(state with { Snapshot = next });

        CheckResult Refuse(TrustRefusalKind kind, string message) => CheckResult.Refused(state, new(kind, RoleNames.Snapshot, message));
    }
}
