using System;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>Takes a timestamp (TUF 1.0, section 5.4).</summary>
internal static class TimestampCheck
{
    /// <summary>Checks a timestamp.</summary>
    /// <param name="state">What is trusted so far.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">When the update began.</param>
    public static CheckResult Next(TrustedState state, ReadOnlyMemory<byte> file, DateTimeOffset at)
    {
        MetadataResult<TimestampMetadata> read = MetadataReader.Timestamp(file, state.Limits);
        if (read.Metadata is not { } next)
        {
            return CheckResult.Refused(state, Refusals.Of(RoleNames.Timestamp, read.Error!));
        }

        // 5.4.2
        ThresholdCount count = RootCheck.Count(state.Root.Role, RoleNames.Timestamp, next);
        if (!count.IsReached)
        {
            return Refuse(TrustRefusalKind.UnderThreshold, FormattableString.Invariant($"version {next.Role.Version} ") + count.Shortage("the trusted root"));
        }

        if (state.Timestamp?.Role is { } trusted)
        {
            // 5.4.3.1; the same version is no news, but the trusted one has to be in time still.
            if (next.Role.Version == trusted.Version)
            {
                return Refusals.IfExpired(RoleNames.Timestamp, trusted, at) is { } late ? CheckResult.Refused(state, late) : CheckResult.PassedOver(state);
            }

            if (next.Role.Version < trusted.Version)
            {
                return Refuse(TrustRefusalKind.TimestampRollback, FormattableString.Invariant($"version {next.Role.Version} is older than the trusted version {trusted.Version}"));
            }

            // 5.4.3.2
            if (next.Role.Snapshot.Version < trusted.Snapshot.Version)
            {
                return Refuse(
                    TrustRefusalKind.SnapshotRollback,
                    FormattableString.Invariant($"version {next.Role.Version} names the snapshot's version {next.Role.Snapshot.Version}, which is older than version {trusted.Snapshot.Version} that the trusted one names"));
            }
        }

        // 5.4.4
        return Refusals.IfExpired(RoleNames.Timestamp, next.Role, at) is { } expired
            ? CheckResult.Refused(state, expired)
            : CheckResult.Taken(state with { Timestamp = next });

        CheckResult Refuse(TrustRefusalKind kind, string message) => CheckResult.Refused(state, new(kind, RoleNames.Timestamp, message));
    }
}
