using System;
using System.Linq;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>
/// Loading a role to which the top-level targets role delegates, for who wants all that the role says and no single target of it. A value
/// that says which file it needs, is offered that file, and ends with the role or with the reason why there is none.
/// </summary>
internal sealed record RoleLoad
{
    private readonly Delegation? _delegation;
    private readonly DateTimeOffset? _at;

    private RoleLoad(TrustedState state, Delegation? delegation, DateTimeOffset? at)
    {
        State = state;
        _delegation = delegation;
        _at = at;
    }

    /// <summary>What is trusted, with the role once it is.</summary>
    public TrustedState State { get; private init; }

    /// <summary>Whether the top-level targets role delegates to the role.</summary>
    public bool IsDelegated => _delegation is not null;

    /// <summary>The role; null while it is wanted, and when there is none.</summary>
    public SignedMetadata<TargetsMetadata>? Loaded { get; private init; }

    /// <summary>Why there is no role; null while it is wanted, and when there is one.</summary>
    public TrustRefusal? Refusal { get; private init; }

    /// <summary>The file that it needs; null when it is over.</summary>
    public WantedFile? Wanted { get; private init; }

    /// <summary>Begins.</summary>
    /// <param name="state">What is trusted.</param>
    /// <param name="role">The role.</param>
    /// <param name="at">The time by which roles expire; null when they do not, which is right only for what an application keeps serving.</param>
    public static RoleLoad For(TrustedState state, string role, DateTimeOffset? at)
    {
        string shown = Shown.Short(role);
        if (state.Targets is not { } top || !TargetsCheck.Fits(state, RoleNames.Targets, top, at))
        {
            return new RoleLoad(state, null, at) { Refusal = new(TrustRefusalKind.OutOfOrder, shown, "no current targets role is trusted yet that could delegate to it") };
        }

        if (top.Role.Delegations.FirstOrDefault(d => d.Name == role) is not { } delegation)
        {
            return new RoleLoad(state, null, at) { Refusal = new(TrustRefusalKind.TargetNotFound, shown, FormattableString.Invariant($"version {top.Role.Version} of the targets role does not delegate to it")) };
        }

        RoleLoad load = new(state, delegation, at);
        return state.Delegated.TryGetValue(new DelegationStep(top, role), out SignedMetadata<TargetsMetadata>? known) && TargetsCheck.Fits(state, role, known, at)
                ? load with { Loaded = known }
            : state.Snapshot!.Role.Files.TryGetValue(RoleNames.FileOf(role), out MetaFile? described)
                ? load with { Wanted = TrustUpdate.Described(role, described, state.Limits.TargetsLength, state.Root.Role.ConsistentSnapshot) }
            : load with { Refusal = new(TrustRefusalKind.NotInSnapshot, shown, FormattableString.Invariant($"version {state.Snapshot.Role.Version} of the snapshot does not name '{Shown.Short(RoleNames.FileOf(role))}'")) };
    }

    /// <summary>Offers the file that is <see cref="Wanted"/>.</summary>
    /// <returns>The end of it; with the refusal when the file is refused, which is final unless another copy is offered to the value before.</returns>
    public RoleLoad Offer(ReadOnlyMemory<byte> file)
    {
        if (Wanted is not { } wanted)
        {
            return this;
        }

        DelegationStep step = new(State.Targets!, wanted.Role);
        CheckResult result = TargetsCheck.Delegated(State, step, _delegation!, file, _at);
        return result.Refusal is { } refusal
            ? Refused(refusal)
            : this with { State = result.State, Loaded = result.State.Delegated[step], Wanted = null };
    }

    /// <summary>Ends it because the role's file cannot be had.</summary>
    public RoleLoad Refused(TrustRefusal refusal) => this with { Refusal = refusal, Wanted = null };
}
