using System;
using System.Collections.Immutable;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>Takes the next root of the chain, and ends trust in what rotated keys signed (TUF 1.0, section 5.3).</summary>
internal static class RootCheck
{
    /// <summary>Checks a root that is to follow the trusted one. Its expiry does not matter yet (5.3.6).</summary>
    public static CheckResult Next(TrustedState state, ReadOnlyMemory<byte> file)
    {
        MetadataResult<RootMetadata> read = MetadataReader.Root(file, state.Limits);
        if (read.Metadata is not { } next)
        {
            return CheckResult.Refused(state, Refusals.Of(RoleNames.Root, read.Error!));
        }

        // 5.3.4: signed by the keys of the trusted root, and by its own.
        ThresholdCount byTrusted = Count(state.Root.Role, RoleNames.Root, next);
        if (!byTrusted.IsReached)
        {
            return CheckResult.Refused(state, new(TrustRefusalKind.UnderThreshold, RoleNames.Root, Named(next) + byTrusted.Shortage("the trusted root")));
        }

        if (SignedByItself(next) is { } unsigned)
        {
            return CheckResult.Refused(state, unsigned);
        }

        // 5.3.5: exactly one newer.
        long trusted = state.Root.Role.Version;
        if (next.Role.Version == trusted)
        {
            return CheckResult.PassedOver(state);
        }

        return next.Role.Version == trusted + 1
            ? CheckResult.Taken(state with { Root = next })
            : CheckResult.Refused(state, new(TrustRefusalKind.RootOutOfLine, RoleNames.Root, FormattableString.Invariant($"version {next.Role.Version} does not follow the trusted version {trusted}")));
    }

    /// <summary>That a root is not signed by its own keys; null when it is.</summary>
    public static TrustRefusal? SignedByItself(SignedMetadata<RootMetadata> root)
    {
        ThresholdCount count = Count(root.Role, RoleNames.Root, root);
        return count.IsReached ? null : new(TrustRefusalKind.UnderThreshold, RoleNames.Root, Named(root) + count.Shortage("the root itself"));
    }

    /// <summary>How many of a top-level role's keys have signed a file.</summary>
    public static ThresholdCount Count<T>(RootMetadata root, string role, SignedMetadata<T> metadata)
        where T : RoleMetadata => ThresholdCount.Of(root.Roles[role], root.Keys, metadata);

    /// <summary>
    /// The state without timestamp and snapshot when the trusted root's keys no longer carry one of them (5.3.11), so that a repository whose
    /// keys were stolen and its version numbers driven up can begin anew with new keys. Adding a key ends nothing: what the remaining keys
    /// signed still guards against older metadata. Asked of the files and not of the roots, it also holds after a crash between the two.
    /// </summary>
    public static TrustedState WithoutRotated(TrustedState state)
    {
        RootMetadata root = state.Root.Role;
        bool rotated = (state.Timestamp is { } timestamp && !Count(root, RoleNames.Timestamp, timestamp).IsReached)
            || (state.Snapshot is { } snapshot && !Count(root, RoleNames.Snapshot, snapshot).IsReached);
        return rotated
            ? state with { Timestamp = null, Snapshot = null, Targets = null, Delegated = ImmutableDictionary<DelegationStep, SignedMetadata<TargetsMetadata>>.Empty }
            : state;
    }

    private static string Named(SignedMetadata<RootMetadata> root) => FormattableString.Invariant($"version {root.Role.Version} ");
}
