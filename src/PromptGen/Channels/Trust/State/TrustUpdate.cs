using System;
using System.Globalization;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.State;

/// <summary>
/// One update of what a client trusts, as "detailed client workflow" prescribes it (TUF 1.0, section 5): a value that says which file it
/// needs, is offered that file, and becomes the next value or refuses. It reads no disk, no network and no clock; the time it was given at
/// its start holds to its end (5.1). A refusal leaves the state as it was, so that a later update can succeed.
/// </summary>
internal sealed record TrustUpdate
{
    private TrustUpdate(TrustedState state, DateTimeOffset startedAt)
    {
        State = state;
        StartedAt = startedAt;
    }

    /// <summary>What is trusted so far.</summary>
    public TrustedState State { get; private init; }

    /// <summary>When the update began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>How far it has come.</summary>
    public TrustPhase Phase { get; private init; }

    /// <summary>How many roots it has taken.</summary>
    public int Roots { get; private init; }

    /// <summary>The file that it needs next; null when it is ready.</summary>
    public WantedFile? Wanted
    {
        get
        {
            TrustLimits limits = State.Limits;
            bool consistent = State.Root.Role.ConsistentSnapshot;
            return Phase switch
            {
                TrustPhase.Root => new WantedFile(RoleNames.Root, MetadataName(RoleNames.Root, State.Root.Role.Version + 1), limits.RootLength),
                TrustPhase.Timestamp => new WantedFile(RoleNames.Timestamp, MetadataName(RoleNames.Timestamp, null), limits.TimestampLength),
                TrustPhase.Snapshot => Described(RoleNames.Snapshot, State.Timestamp!.Role.Snapshot, limits.SnapshotLength, consistent),
                TrustPhase.Targets => Described(RoleNames.Targets, State.Snapshot!.Role.Files[RoleNames.FileOf(RoleNames.Targets)], limits.TargetsLength, consistent),
                _ => null,
            };
        }
    }

    /// <summary>Starts an update.</summary>
    /// <param name="state">What is trusted.</param>
    /// <param name="now">The time that holds for the whole update.</param>
    public static TrustUpdate Begin(TrustedState state, DateTimeOffset now) => new(state, now);

    /// <summary>Offers the file that is <see cref="Wanted"/>.</summary>
    public TrustStep Offer(ReadOnlyMemory<byte> file)
    {
        switch (Phase)
        {
            case TrustPhase.Root:
                CheckResult root = RootCheck.Next(State, file);
                TrustUpdate followed = this with { State = root.State, Roots = Roots + 1 };

                // The same root again, or as many as one update follows: the chain ends here for now (5.3.3).
                return root.IsTaken && followed.Roots < State.Limits.RootsARefresh ? new TrustStep(followed, null, IsTaken: true)
                    : root.Refusal is null ? followed.EndOfRoots() with { IsTaken = root.IsTaken }
                    : Step(root, TrustPhase.Root);
            case TrustPhase.Timestamp:
                CheckResult timestamp = TimestampCheck.Next(State, file, StartedAt);
                return Step(timestamp, TrustPhase.Snapshot);
            case TrustPhase.Snapshot:
                return Step(SnapshotCheck.Next(State, file, StartedAt), TrustPhase.Targets);
            case TrustPhase.Targets:
                return Step(TargetsCheck.TopLevel(State, file, StartedAt), TrustPhase.Ready);
            default:
                return OutOfOrder(RoleNames.Root, "the update is over; a new one has to begin");
        }
    }

    /// <summary>Says that the repository has no newer root (5.3.10 to 5.3.12).</summary>
    /// <returns>The update waiting for the timestamp, or the refusal of a root that has expired.</returns>
    public TrustStep EndOfRoots()
    {
        if (Phase != TrustPhase.Root)
        {
            return OutOfOrder(RoleNames.Root, "the chain of roots has already ended");
        }

        return Refusals.IfExpired(RoleNames.Root, State.Root.Role, StartedAt) is { } expired
            ? new TrustStep(this, expired, IsTaken: false)
            : new TrustStep(this with { State = RootCheck.WithoutRotated(State), Phase = TrustPhase.Timestamp }, null, IsTaken: false);
    }

    /// <summary>Begins the search for a target.</summary>
    public TargetSearch Search(string path) => TargetSearch.For(State, path, StartedAt);

    /// <summary>The update with the roles that a search of it came by.</summary>
    /// <exception cref="ArgumentException">The search began from something else.</exception>
    public TrustUpdate With(TargetSearch search) => ReferenceEquals(search.State.Targets, State.Targets)
        ? this with { State = search.State }
        : throw new ArgumentException("The search began from another state.", nameof(search));

    /// <summary>Begins to load a role to which the top-level targets role delegates.</summary>
    public RoleLoad Load(string role) => RoleLoad.For(State, role, StartedAt);

    /// <summary>The update with the role that a load from it brought.</summary>
    /// <exception cref="ArgumentException">The load began from something else.</exception>
    public TrustUpdate With(RoleLoad load) => ReferenceEquals(load.State.Targets, State.Targets)
        ? this with { State = load.State }
        : throw new ArgumentException("The load began from another state.", nameof(load));

    /// <summary>The name of a file of metadata in a repository, escaped for an address.</summary>
    /// <param name="role">The role.</param>
    /// <param name="version">The version that stands in the name; null for none.</param>
    public static string MetadataName(string role, long? version)
    {
        string file = Uri.EscapeDataString(role) + ".json";
        return version is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}.{file}") : file;
    }

    /// <summary>The file of metadata that another role describes.</summary>
    public static WantedFile Described(string role, MetaFile described, int mostLength, bool consistent) =>
        new(role, MetadataName(role, consistent ? described.Version : null), Math.Min(described.Length ?? mostLength, mostLength));

    private TrustStep Step(CheckResult result, TrustPhase next) => result.Refusal is null
        ? new TrustStep((this with { State = result.State, Phase = next }).PastCurrent(), null, result.IsTaken)
        : new TrustStep(this, result.Refusal, IsTaken: false);

    /// <summary>The update past the files that it has already: nothing is fetched that is trusted and current.</summary>
    private TrustUpdate PastCurrent()
    {
        TrustUpdate update = this;
        if (update.Phase == TrustPhase.Snapshot && SnapshotCheck.IsCurrent(update.State, StartedAt))
        {
            update = update with { Phase = TrustPhase.Targets };
        }

        return update.Phase == TrustPhase.Targets && TargetsCheck.IsCurrent(update.State, StartedAt) ? update with { Phase = TrustPhase.Ready } : update;
    }

    private TrustStep OutOfOrder(string role, string message) => new(this, new TrustRefusal(TrustRefusalKind.OutOfOrder, Shown.Short(role), message), IsTaken: false);
}
