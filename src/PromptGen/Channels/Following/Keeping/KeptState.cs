using System;
using System.Collections.Immutable;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>
/// Takes up the state of a role from kept files. Every signature is checked from the trusted root on, and nothing is asked of the time: what
/// has expired is served marked as stale while nothing newer can be had.
/// </summary>
internal static class KeptState
{
    /// <summary>What is trusted from the newest root on that kept files lead to.</summary>
    /// <param name="rooted">What is trusted, whose root is where the chain goes on.</param>
    /// <param name="files">The files.</param>
    public static TrustedState FollowRoots(TrustedState rooted, IKeptFiles files)
    {
        for (int i = 0; i < rooted.Limits.RootsARefresh; i++)
        {
            string next = RepositoryNames.Metadata + TrustUpdate.MetadataName(RoleNames.Root, rooted.Root.Role.Version + 1);
            if (files.Read(next, rooted.Limits.RootLength) is not { } file || RootCheck.Next(rooted, file) is not { IsTaken: true } followed)
            {
                break;
            }

            rooted = followed.State;
        }

        return rooted;
    }

    /// <summary>The state of a role.</summary>
    /// <param name="rooted">What is trusted; of it the root counts.</param>
    /// <param name="files">The files.</param>
    /// <param name="timestamp">The name of the timestamp that names the state.</param>
    /// <param name="role">The role.</param>
    /// <returns>The role with what its trust rests on; null when there is no whole state that the root's keys signed.</returns>
    public static TrustedRole? Find(TrustedState rooted, IKeptFiles files, string timestamp, string role)
    {
        TrustLimits limits = rooted.Limits;
        if (files.Read(timestamp, limits.TimestampLength) is not { } timestampFile
            || MetadataReader.Timestamp(timestampFile, limits).Metadata is not { } named
            || Versioned(files, RoleNames.Snapshot, named.Role.Snapshot, limits.SnapshotLength) is not { } snapshotFile
            || MetadataReader.Snapshot(snapshotFile, limits).Metadata is not { } snapshot
            || !snapshot.Is(named.Role.Snapshot)
            || Versioned(files, RoleNames.Targets, snapshot.Role.Files[RoleNames.FileOf(RoleNames.Targets)], limits.TargetsLength) is not { } targetsFile)
        {
            return null;
        }

        rooted = rooted with { Targets = null, Delegated = ImmutableDictionary<DelegationStep, SignedMetadata<TargetsMetadata>>.Empty };
        TrustedState state = rooted.Restore(timestampFile, snapshotFile, targetsFile);
        RoleLoad load = RoleLoad.For(state, role, at: null);
        if (load.Wanted is { } wanted && files.Read(RepositoryNames.Metadata + wanted.Name, wanted.MostLength) is { } file)
        {
            load = load.Offer(file);
        }

        return load.Loaded is { } loaded ? new TrustedRole(load.State, loaded) : null;
    }

    private static ReadOnlyMemory<byte>? Versioned(IKeptFiles files, string role, MetaFile described, int most) =>
        files.Read(RepositoryNames.Metadata + TrustUpdate.MetadataName(role, described.Version), most);
}
