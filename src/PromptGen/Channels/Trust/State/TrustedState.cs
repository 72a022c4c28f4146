using System;
using System.Collections.Immutable;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>
/// Everything that a client trusts of one repository: a value that only <see cref="TrustUpdate"/> makes newer. What it holds was valid
/// when it was taken; whether it has expired since is asked where it is used.
/// </summary>
internal sealed record TrustedState
{
    private TrustedState(SignedMetadata<RootMetadata> root, TrustLimits limits)
    {
        Root = root;
        Limits = limits;
    }

    /// <summary>The trusted root.</summary>
    public SignedMetadata<RootMetadata> Root { get; init; }

    /// <summary>What is taken at most.</summary>
    public TrustLimits Limits { get; }

    /// <summary>The newest trusted timestamp.</summary>
    public SignedMetadata<TimestampMetadata>? Timestamp { get; init; }

    /// <summary>The newest trusted snapshot; older than the timestamp says when an update ended early.</summary>
    public SignedMetadata<SnapshotMetadata>? Snapshot { get; init; }

    /// <summary>The targets role that belongs to <see cref="Snapshot"/>.</summary>
    public SignedMetadata<TargetsMetadata>? Targets { get; init; }

    /// <summary>The delegated roles that searches have come by.</summary>
    public ImmutableDictionary<DelegationStep, SignedMetadata<TargetsMetadata>> Delegated { get; init; } =
        ImmutableDictionary<DelegationStep, SignedMetadata<TargetsMetadata>>.Empty;

    /// <summary>Starts to trust a root that came with the application (5.2). That it may have expired does not matter: it is only where the chain of roots begins.</summary>
    /// <param name="file">The root's file.</param>
    /// <param name="limits">What is taken at most; null for the default.</param>
    /// <param name="refusal">Why it is not one; null when it is.</param>
    /// <returns>The state; null when the file is no root that is signed by its own keys.</returns>
    public static TrustedState? Anchor(ReadOnlyMemory<byte> file, TrustLimits? limits, out TrustRefusal? refusal)
    {
        limits ??= TrustLimits.Default;
        MetadataResult<RootMetadata> read = MetadataReader.Root(file, limits);
        refusal = read.Metadata is { } root ? RootCheck.SignedByItself(root) : Refusals.Of(RoleNames.Root, read.Error!);
        return refusal is null ? new TrustedState(read.Metadata!, limits) : null;
    }

    /// <summary>
    /// Takes what an earlier process trusted from its cache, where expiry does not matter: the files are there to refuse older ones by, and
    /// to be served while nothing newer comes. What is not signed as the trusted root asks, or does not fit, is left out.
    /// </summary>
    /// <param name="timestamp">The cached timestamp; null when there is none.</param>
    /// <param name="snapshot">The cached snapshot; null when there is none.</param>
    /// <param name="targets">The cached top-level targets role; null when there is none.</param>
    public TrustedState Restore(ReadOnlyMemory<byte>? timestamp, ReadOnlyMemory<byte>? snapshot, ReadOnlyMemory<byte>? targets)
    {
        TrustedState state = this with
        {
            Timestamp = timestamp is { } t ? MetadataReader.Timestamp(t, Limits).Metadata : null,
            Snapshot = snapshot is { } s ? MetadataReader.Snapshot(s, Limits).Metadata : null,
        };
        state = RootCheck.WithoutRotated(state);
        return targets is { } file && state.Snapshot is not null ? TargetsCheck.TopLevel(state, file, at: null).State : state;
    }
}
