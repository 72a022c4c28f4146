using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>
/// The search for the role that vouches for a target: pre-order, depth first, in the order of trust (TUF 1.0, section 5.6.7). A value that
/// says which delegated role it needs, is offered that role's file, and goes on from there. It ends with a target or with the reason why
/// there is none.
/// </summary>
internal sealed record TargetSearch
{
    private TargetSearch(TrustedState state, string path, DateTimeOffset? at)
    {
        State = state;
        Target = new TargetPath(path);
        At = at;
    }

    /// <summary>What is trusted, with the roles that the search came by.</summary>
    public TrustedState State { get; private init; }

    /// <summary>The target's path.</summary>
    public string Path => Target.Text;

    /// <summary>The target; null while the search goes on, and when there is none.</summary>
    public TargetFile? Found { get; private init; }

    /// <summary>The role that vouches for <see cref="Found"/>.</summary>
    public string? FoundIn { get; private init; }

    /// <summary>Why there is no target; null while the search goes on, and when there is one.</summary>
    public TrustRefusal? Refusal { get; private init; }

    /// <summary>The delegated role's file that the search needs next; null when it is over.</summary>
    public WantedFile? Wanted { get; private init; }

    private TargetPath Target { get; }

    private DateTimeOffset? At { get; }

    private ImmutableStack<Place> Ahead { get; init; } = ImmutableStack<Place>.Empty;

    private ImmutableHashSet<string> Visited { get; init; } = ImmutableHashSet.Create(StringComparer.Ordinal, RoleNames.Targets);

    /// <summary>Begins a search.</summary>
    /// <param name="state">What is trusted.</param>
    /// <param name="path">The target's path.</param>
    /// <param name="at">The time by which roles expire; null when they do not, which is right only for what an application keeps serving.</param>
    public static TargetSearch For(TrustedState state, string path, DateTimeOffset? at)
    {
        TargetSearch search = new(state, path, at);
        return state.Targets is { } top && TargetsCheck.Fits(state, RoleNames.Targets, top, at)
            ? search.Visit(RoleNames.Targets, top)
            : search.Refused(new TrustRefusal(TrustRefusalKind.OutOfOrder, Shown.Short(path), "no current targets role is trusted yet in which it could be searched"));
    }

    /// <summary>Offers the file that is <see cref="Wanted"/>.</summary>
    /// <returns>The search from there; with the refusal when the file is refused, which ends it unless another copy is offered to the search before.</returns>
    public TargetSearch Offer(ReadOnlyMemory<byte> file)
    {
        if (Wanted is null)
        {
            return this;
        }

        Place place = Ahead.Peek();
        CheckResult result = TargetsCheck.Delegated(State, place.Step, place.Delegation, file, At);
        return result.Refusal is { } refusal
            ? Refused(refusal)
            : (this with { State = result.State, Ahead = Ahead.Pop(), Wanted = null }).Visit(place.Step.Role, result.State.Delegated[place.Step]);
    }

    /// <summary>Ends the search because the role's file cannot be had.</summary>
    public TargetSearch Refused(TrustRefusal refusal) => this with { Refusal = refusal, Wanted = null };

    private TargetSearch Visit(string role, SignedMetadata<TargetsMetadata> metadata)
    {
        TargetSearch search = this;
        while (true)
        {
            search = search with { Visited = search.Visited.Add(role) };
            if (metadata.Role.Targets.TryGetValue(Path, out TargetFile? found))
            {
                return search with { Found = found, FoundIn = role };
            }

            search = search with { Ahead = Below(metadata, search.Ahead) };
            while (!search.Ahead.IsEmpty && search.Visited.Contains(search.Ahead.Peek().Step.Role))
            {
                search = search with { Ahead = search.Ahead.Pop() };
            }

            if (search.Ahead.IsEmpty)
            {
                return search.Refused(new(TrustRefusalKind.TargetNotFound, Shown.Short(Path), $"no role that is trusted for it names it; looked in {Roles(search.Visited.Count)}"));
            }

            Place place = search.Ahead.Peek();

            // The top-level role is not counted.
            if (search.Visited.Count > State.Limits.RolesASearch)
            {
                return search.Refused(new(TrustRefusalKind.SearchTooWide, Shown.Short(Path), $"it is in none of the first {Roles(search.Visited.Count)} that are trusted for it, and no more are visited"));
            }

            role = place.Step.Role;
            if (!State.Delegated.TryGetValue(place.Step, out SignedMetadata<TargetsMetadata>? known) || !TargetsCheck.Fits(State, role, known, At))
            {
                return search.Ask(role);
            }

            metadata = known;
            search = search with { Ahead = search.Ahead.Pop() };
        }
    }

    private TargetSearch Ask(string role) =>
        State.Snapshot!.Role.Files.TryGetValue(RoleNames.FileOf(role), out MetaFile? described)
            ? this with { Wanted = TrustUpdate.Described(role, described, State.Limits.TargetsLength, State.Root.Role.ConsistentSnapshot) }
            : Refused(new(TrustRefusalKind.NotInSnapshot, Shown.Short(role), FormattableString.Invariant($"version {State.Snapshot.Role.Version} of the snapshot does not name '{Shown.Short(RoleNames.FileOf(role))}'")));

    /// <summary>What lies ahead after a role: first those that it trusts for the target, then, unless one of them is terminating, what lay ahead before.</summary>
    private ImmutableStack<Place> Below(SignedMetadata<TargetsMetadata> metadata, ImmutableStack<Place> ahead)
    {
        List<Place> below = [];
        foreach (Delegation delegation in metadata.Role.Delegations)
        {
            if (delegation.Covers(Target))
            {
                below.Add(new Place(new DelegationStep(metadata, delegation.Name), delegation));
                if (delegation.IsTerminating)
                {
                    ahead = ImmutableStack<Place>.Empty;
                    break;
                }
            }
        }

        for (int i = below.Count - 1; i >= 0; i--)
        {
            ahead = ahead.Push(below[i]);
        }

        return ahead;
    }

    private static string Roles(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "role" : "roles")}");

    private readonly record struct Place(DelegationStep Step, Delegation Delegation);
}
