using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;
using PromptGen.Channels.Trust.Storage;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Trust;

/// <summary>
/// A client of one repository: it carries files between the repository, the store and <see cref="TrustUpdate"/>, which decides. One call at
/// a time. What it trusts in memory never gets older, whatever happens to the store.
/// </summary>
internal sealed class TrustClient
{
    private readonly TrustStore _store;
    private readonly ITrustFetcher _metadata;
    private TrustUpdate? _update;
    private TrustedState _kept;
    private string? _storeProblem;
    private bool _swept;

    private TrustClient(TrustedState state, TrustStore store, ITrustFetcher metadata)
    {
        State = state;
        _kept = state;
        _store = store;
        _metadata = metadata;
    }

    /// <summary>What is trusted now.</summary>
    public TrustedState State { get; private set; }

    /// <summary>Whether the last refresh came to its end, so that targets can be searched for.</summary>
    public bool IsCurrent => _update is { Phase: TrustPhase.Ready };

    /// <summary>Opens a client where the last process ended. Reads the store and nothing else.</summary>
    /// <param name="anchor">The root that came with the application.</param>
    /// <param name="store">Where trusted metadata is kept.</param>
    /// <param name="metadata">Gets the repository's metadata.</param>
    /// <param name="limits">What is taken at most; null for the default.</param>
    /// <param name="refusal">Why <paramref name="anchor"/> is no root; null when it is.</param>
    /// <returns>The client; null when <paramref name="anchor"/> is no root.</returns>
    public static TrustClient? Open(ReadOnlyMemory<byte> anchor, TrustStore store, ITrustFetcher metadata, TrustLimits? limits, out TrustRefusal? refusal)
    {
        if (TrustedState.Anchor(anchor, limits, out refusal) is not { } state)
        {
            return null;
        }

        limits = state.Limits;
        while (store.ReadRoot(state.Root.Role.Version + 1, limits.RootLength) is { } next && RootCheck.Next(state, next) is { IsTaken: true } followed)
        {
            state = followed.State;
        }

        state = state.Restore(
            store.Read(RoleNames.Timestamp, limits.TimestampLength),
            store.Read(RoleNames.Snapshot, limits.SnapshotLength),
            store.Read(RoleNames.Targets, limits.TargetsLength));
        return new TrustClient(state, store, metadata);
    }

    /// <summary>Brings all top-level roles up to date (TUF 1.0, sections 5.1 to 5.6.6). A refusal leaves everything that was taken before it in place.</summary>
    /// <param name="now">The time, which holds for the whole refresh and the searches after it.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask<TrustOutcome> RefreshAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        _storeProblem = null;
        _update = null;
        TrustUpdate update = TrustUpdate.Begin(State, now);
        Sweep(now);
        bool cacheTried = false;
        while (update.Wanted is { } wanted)
        {
            if (update.Phase == TrustPhase.Targets && !cacheTried)
            {
                // An unchanged role need not be fetched again.
                cacheTried = true;
                if (_store.Read(RoleNames.Targets, State.Limits.TargetsLength) is { } cached && update.Offer(cached) is { Refusal: null } kept)
                {
                    update = kept.Update;
                    State = update.State;
                    continue;
                }
            }

            FetchedFile fetched = await _metadata.FetchAsync(wanted.Name, wanted.MostLength, cancellation).ConfigureAwait(false);
            bool isLastRoot = update.Phase == TrustPhase.Root && fetched.Problem == TrustRefusalKind.NotThere;
            if (fetched.Bytes is null && !isLastRoot)
            {
                return new TrustOutcome(new TrustRefusal(fetched.Problem, wanted.Role, fetched.Message), _storeProblem);
            }

            TrustStep step = isLastRoot ? update.EndOfRoots() : update.Offer(fetched.Bytes!.Value);
            Keep(wanted.Role, step, fetched);
            update = step.Update;
            if (step.Refusal is { } refusal)
            {
                return new TrustOutcome(refusal, _storeProblem);
            }
        }

        _update = update;
        _kept = State;
        return new TrustOutcome(null, _storeProblem);
    }

    /// <summary>Finds a target, fetching the delegated roles on the way to it (5.6.7). A refresh has to have come to its end before.</summary>
    /// <param name="path">The target's path.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask<TargetOutcome> FindAsync(string path, CancellationToken cancellation)
    {
        _storeProblem = null;
        if (_update is not { Phase: TrustPhase.Ready } update)
        {
            return new TargetOutcome(null, null, new TrustRefusal(TrustRefusalKind.OutOfOrder, Shown.Short(path), "no refresh has come to its end"), null);
        }

        TargetSearch search = update.Search(path);
        while (search.Wanted is { } wanted)
        {
            TargetSearch before = search;
            if (_store.Read(wanted.Role, State.Limits.TargetsLength) is { } cached && before.Offer(cached) is { } known && IsTaken(before, known))
            {
                search = known;
                continue;
            }

            FetchedFile fetched = await _metadata.FetchAsync(wanted.Name, wanted.MostLength, cancellation).ConfigureAwait(false);
            if (fetched.Bytes is not { } bytes)
            {
                search = before.Refused(new TrustRefusal(fetched.Problem, Shown.Short(wanted.Role), fetched.Message));
                break;
            }

            search = before.Offer(bytes);
            if (IsTaken(before, search))
            {
                Store(() => _store.Write(wanted.Role, bytes.Span));
            }
        }

        _update = update.With(search);
        State = _update.State;
        _kept = State;
        return new TargetOutcome(search.Found, search.FoundIn, search.Refusal, _storeProblem);
    }

    /// <summary>Loads a role to which the top-level targets role delegates. A refresh has to have come to its end before.</summary>
    /// <param name="role">The role.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask<RoleOutcome> LoadAsync(string role, CancellationToken cancellation)
    {
        _storeProblem = null;
        if (_update is not { Phase: TrustPhase.Ready } update)
        {
            return new RoleOutcome(null, false, new TrustRefusal(TrustRefusalKind.OutOfOrder, Shown.Short(role), "no refresh has come to its end"), null);
        }

        RoleLoad load = update.Load(role);
        if (load.Wanted is { } wanted)
        {
            RoleLoad before = load;
            load = _store.Read(role, State.Limits.TargetsLength) is { } cached ? before.Offer(cached) : before;
            if (load.Loaded is null)
            {
                FetchedFile fetched = await _metadata.FetchAsync(wanted.Name, wanted.MostLength, cancellation).ConfigureAwait(false);
                load = fetched.Bytes is { } bytes ? before.Offer(bytes) : before.Refused(new TrustRefusal(fetched.Problem, Shown.Short(role), fetched.Message));
                if (load.Loaded is not null)
                {
                    Store(() => _store.Write(role, fetched.Bytes!.Value.Span));
                }
            }
        }

        _update = update.With(load);
        State = _update.State;
        _kept = State;
        return new RoleOutcome(load.Loaded, load.IsDelegated, load.Refusal, _storeProblem);
    }

    /// <summary>
    /// Finds a target in the last state that was whole, fetching nothing and whether it has expired or not: for what an application goes on
    /// serving while a newer state cannot be had, or only in part.
    /// </summary>
    /// <param name="path">The target's path.</param>
    public TargetOutcome FindKept(string path)
    {
        TargetSearch search = TargetSearch.For(_kept, path, at: null);
        while (search.Wanted is { } wanted)
        {
            search = _store.Read(wanted.Role, State.Limits.TargetsLength) is { } cached
                ? search.Offer(cached)
                : search.Refused(new TrustRefusal(TrustRefusalKind.NotThere, Shown.Short(wanted.Role), "the store has no such role"));
        }

        return new TargetOutcome(search.Found, search.FoundIn, search.Refusal, null);
    }

    /// <summary>Downloads a target (5.7): exactly the signed bytes, and not one byte more is read than is signed and allowed.</summary>
    /// <param name="target">The target that was found.</param>
    /// <param name="targets">Gets the repository's targets.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask<DownloadOutcome> DownloadAsync(TargetFile target, ITrustFetcher targets, CancellationToken cancellation)
    {
        return NameOf(target, out TrustRefusal? unusable) is { } name
            ? Check(target, await targets.FetchAsync(name, target.Length, cancellation).ConfigureAwait(false))
            : new DownloadOutcome(null, unusable);
    }

    /// <summary>The name under which a target is downloaded, relative to the repository's targets.</summary>
    /// <param name="target">The target that was found.</param>
    /// <param name="refusal">Why it cannot be; null when it can.</param>
    public string? NameOf(TargetFile target, out TrustRefusal? refusal)
    {
        if (target.Length > State.Limits.TargetLength)
        {
            refusal = new(TrustRefusalKind.TooLong, Shown.Short(target.Path), FormattableString.Invariant($"it has {target.Length} bytes; at most {State.Limits.TargetLength} are taken"));
            return null;
        }

        return TargetName.Of(target, State.Root.Role.ConsistentSnapshot, out refusal);
    }

    /// <summary>What downloading a target came to: the bytes, when they are the signed ones.</summary>
    /// <param name="target">The target.</param>
    /// <param name="fetched">What came of getting its file.</param>
    public static DownloadOutcome Check(TargetFile target, FetchedFile fetched)
    {
        string shown = Shown.Short(target.Path);
        if (fetched.Bytes is not { } bytes)
        {
            return new DownloadOutcome(null, new TrustRefusal(fetched.Problem, shown, fetched.Message));
        }

        TrustRefusal? other = Refusals.IfOther(shown, target.Length, target.Hashes, bytes.Span, "its role");
        return other is null ? new DownloadOutcome(bytes, null) : new DownloadOutcome(null, other);
    }

    // A file that was taken is one more trusted role, also when the search found nothing behind it.
    private static bool IsTaken(TargetSearch before, TargetSearch after) => !ReferenceEquals(before.State, after.State);

    private void Keep(string role, TrustStep step, FetchedFile fetched)
    {
        bool rotated = State.Timestamp is not null && step.Update.State.Timestamp is null
            || State.Snapshot is not null && step.Update.State.Snapshot is null;
        State = step.Update.State;
        if (step.IsTaken)
        {
            Store(() =>
            {
                if (role == RoleNames.Root)
                {
                    _store.WriteRoot(State.Root.Role.Version, fetched.Bytes!.Value.Span);
                }
                else
                {
                    _store.Write(role, fetched.Bytes!.Value.Span);
                }
            });
        }

        if (rotated)
        {
            Store(() => _store.Delete(RoleNames.Timestamp));
            Store(() => _store.Delete(RoleNames.Snapshot));
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (!_swept)
        {
            _swept = true;
            Store(() => _store.Sweep(now));
        }
    }

    private void Store(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _storeProblem ??= exception.Message;
        }
    }
}
