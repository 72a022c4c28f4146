using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Following.Keeping;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Selection;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;
using PromptGen.Channels.Trust.Storage;
using PromptGen.Channels.Trust.Transport;
using PromptGen.Overriding;

namespace PromptGen.Channels.Following;

/// <summary>
/// Follows one channel: brings states in from the sources, finds out what of them may serve, and hands each over as a whole. One call at a time.
/// Whatever a source answers, what is served stays or becomes newer.
/// </summary>
internal sealed class ChannelFollower
{
    private readonly FollowSettings _settings;
    private readonly ChannelCache? _cache;
    private readonly IKeptFiles? _seed;
    private readonly FollowedFeed[] _feeds;
    private readonly Action<OverrideTable> _use;
    private readonly FollowLog _log;
    private readonly CurrentRepository _repository = new();
    private readonly ContentStore _content;
    private readonly StateKeeper? _keeper;
    private readonly VersionDesk _desk;
    private readonly TrustClient _trust;
    private readonly StateLoader _loader;
    private FollowView _view;
    private bool _isAllIn;

    /// <summary>Prepares to follow. Reads the kept metadata and nothing else.</summary>
    /// <param name="settings">What to follow.</param>
    /// <param name="cache">The client's folder; null when it has none.</param>
    /// <param name="seed">What was embedded at build; null for nothing.</param>
    /// <param name="feeds">The sources, the preferred one first.</param>
    /// <param name="use">Takes each new table.</param>
    /// <param name="log">Is told what happens.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ArgumentException">The root is none, or of another environment.</exception>
    public ChannelFollower(FollowSettings settings, ChannelCache? cache, IKeptFiles? seed, IEnumerable<IChannelFeed> feeds, Action<OverrideTable> use, FollowLog log, DateTimeOffset now)
    {
        _settings = settings;
        _cache = cache;
        _seed = seed;
        _feeds = [.. feeds.Select(f => new FollowedFeed(f))];
        _use = use;
        _log = log;
        _view = FollowView.Begin(settings.Prompts, now);
        _content = new ContentStore(cache, seed);
        _keeper = cache is null ? null : new StateKeeper(settings.Channel, cache, _content);
        _desk = new VersionDesk(settings.Channel, _content);
        TrustStore store = cache?.Trust ?? new TrustStore("none", NoDisk.Instance);
        TrustClient? trust = TrustClient.Open(settings.Root, store, _repository, settings.Limits, out TrustRefusal? refusal);
        _trust = trust ?? throw new ArgumentException($"the trusted root of the environment '{settings.Environment}' is none: {refusal}", nameof(settings));
        if (RepositoryCheck.OfEnvironment(settings.Root, settings.Environment) is { } other)
        {
            throw new ArgumentException($"the trusted root cannot be used: {other}", nameof(settings));
        }

        _view = _view with { TimestampAt = store.KeptAt(RoleNames.Timestamp) };
        _loader = new StateLoader(settings.Channel, settings.Prompts.Select(p => p.Id), _trust, _content);
    }

    /// <summary>What is known.</summary>
    public FollowView View => Volatile.Read(ref _view);

    /// <summary>Takes up what an earlier process kept, or what was embedded at build where that is newer. No source is asked.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask StartAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (_view.Pointers is not null || _view.Stops.Trusted is not null)
        {
            // A poll was sooner, and what it brought is newer.
            return;
        }

        string role = ShardPlan.RoleOf(_settings.Channel);
        (FollowedPointers? pointers, ChannelOrigin origin) = Newer(Kept(_cache, ChannelCache.NameOf(role), role, _loader.FindPointers), Kept(_seed, RepositoryNames.Timestamp, role, _loader.FindPointers), static p => p.Plan.Trusted);
        (FollowedStops? stops, _) = Newer(Kept(_cache, ChannelCache.NameOf(FollowedStops.Role), FollowedStops.Role, _loader.FindStops), Kept(_seed, RepositoryNames.Timestamp, FollowedStops.Role, _loader.FindStops), static s => s.Trusted!);
        if (pointers is null && stops is null)
        {
            _content.Release();
            return;
        }

        stops ??= FollowedStops.None;
        Change(_view with { Pointers = pointers, Stops = stops, EffectiveStops = stops.Stops, Origin = pointers is null ? ChannelOrigin.None : origin, TakenAt = pointers is null ? null : now });
        if (pointers is not null && origin == ChannelOrigin.Cache)
        {
            await ResumeAsync(pointers, now, cancellation).ConfigureAwait(false);
        }

        await ServeAsync([], now, cancellation).ConfigureAwait(false);
        _content.Release();
        _log.Started(View);
    }

    /// <summary>Asks the sources in turn until one gives the current state.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Why none did; null when one did.</returns>
    public async ValueTask<string?> RefreshAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        string? failure = null;
        _content.Begin();
        foreach (FollowedFeed feed in _feeds)
        {
            string? problem = await PollAsync(feed, now, cancellation).ConfigureAwait(false);
            if (problem is null)
            {
                _log.Polled(null);
                Change(_view with { Failure = null, FailingSince = null, Origin = _view.Pointers is null ? ChannelOrigin.None : ChannelOrigin.Source, Source = feed.Feed.Name, ConfirmedAt = now, Polls = (_view.Polls.Succeeded + 1, _view.Polls.Failed) });
                return null;
            }

            feed.Reopen();
            failure ??= $"{feed.Feed.Name}: {problem}";
        }

        failure ??= "there is no source; add one to Sources";
        Fail(failure, now);
        return failure;
    }

    /// <summary>Writes down that a poll failed for a reason outside of it.</summary>
    public void Fail(string failure, DateTimeOffset now)
    {
        _log.Polled(failure);
        Change(_view with { Failure = failure, FailingSince = _view.FailingSince ?? now, Polls = (_view.Polls.Succeeded, _view.Polls.Failed + 1) });
    }

    /// <summary>Takes up which versions served in place of others that may not.</summary>
    private async ValueTask ResumeAsync(FollowedPointers pointers, DateTimeOffset now, CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, KeptAdmission> kept = KeptAdmissions.Read(_cache!, pointers.Plan, _content);
        if (kept.Count == 0)
        {
            return;
        }

        PromptEntry[] entries = [.. _view.Prompts.Select(p => new PromptEntry(p, kept.TryGetValue(p.Prompt.Id, out KeptAdmission? last) ? ChannelEntry.Of(last.Version) : null))];
        IReadOnlyList<IReadOnlyDictionary<VersionReference, VersionVerdict>> verdicts = await _desk.DecideAsync(entries, [], cancellation).ConfigureAwait(false);
        Change(_view with
        {
            Prompts = [.. entries.Select((e, i) => e.Entry?.Version is { } version && verdicts[i][version] is { Admitted: not null }
                ? e.Known.Next(_settings.Channel, e.Entry, verdicts[i], kept[e.Known.Prompt.Id].In, now)
                : e.Known)],
        });
    }

    private async ValueTask<string?> PollAsync(FollowedFeed feed, DateTimeOffset now, CancellationToken cancellation)
    {
        FetchedFile answer = await feed.Feed.FetchTimestampAsync(feed.Tag, _settings.Limits.TimestampLength, cancellation).ConfigureAwait(false);
        bool isSeen = feed.IsSeen(answer);
        if (answer.Bytes is null && !isSeen)
        {
            return new TrustRefusal(answer.Problem, RoleNames.Timestamp, answer.Message).ToString();
        }

        if (isSeen && !feed.IsDue(now) && !IsExpired(now))
        {
            if (_view.CacheProblem is not null)
            {
                Keep(null, now);
            }

            return null;
        }

        ReadOnlyMemory<byte> timestamp = answer.Bytes ?? feed.Seen!.Value;
        _repository.TurnTo(feed.Feed.Files, timestamp);
        SignedMetadata<TimestampMetadata>? before = _trust.State.Timestamp;
        TrustOutcome outcome = await _trust.RefreshAsync(now, cancellation).ConfigureAwait(false);
        if (!ReferenceEquals(before, _trust.State.Timestamp))
        {
            Change(_view with { TimestampAt = now });
        }

        if ((outcome.Refusal?.ToString() ?? RepositoryCheck.Find(_trust.State, _settings)) is { } problem)
        {
            return problem;
        }

        problem = await TakeAsync(feed.Feed, now, cancellation).ConfigureAwait(false);
        Keep(outcome.StoreProblem, now);
        if (problem is null && _isAllIn)
        {
            feed.Finish(timestamp, answer.IsUnchanged ? feed.Tag : answer.Tag, now);
        }
        else if (problem is null)
        {
            feed.Reopen();
        }

        return problem;
    }

    /// <summary>Takes the state that is trusted now. New stops hold at once; that something is no longer stopped holds with the pointers of the same state.</summary>
    private async ValueTask<string?> TakeAsync(IChannelFeed feed, DateTimeOffset now, CancellationToken cancellation)
    {
        (FollowedStops? stops, TrustRefusal? stopsRefusal) = await _loader.LoadStopsAsync(feed.Files, _view.Stops, cancellation).ConfigureAwait(false);
        if (stops is not null && !stops.Stops.IsWithin(_view.EffectiveStops))
        {
            ChannelStops both = _view.EffectiveStops.With(stops.Stops);
            Change(_view with { EffectiveStops = both, Stops = _view.EffectiveStops.IsWithin(stops.Stops) ? stops : _view.Stops });
            await ServeAsync([], now, cancellation).ConfigureAwait(false);
        }

        (FollowedPointers? pointers, TrustRefusal? refusal) = await _loader.LoadPointersAsync(feed.Files, _view.Pointers, cancellation).ConfigureAwait(false);
        bool isGone = refusal is { Kind: TrustRefusalKind.TargetNotFound } && refusal.What == ShardPlan.RoleOf(_settings.Channel);
        if (isGone)
        {
            _content.Try(() => _cache?.Forget(ChannelCache.NameOf(ShardPlan.RoleOf(_settings.Channel))));
        }

        if (pointers is not null || isGone)
        {
            bool isNew = !ReferenceEquals(pointers?.Pointers, _view.Pointers?.Pointers);
            Change(_view with { Pointers = pointers, Stops = stops ?? _view.Stops, EffectiveStops = stops?.Stops ?? _view.EffectiveStops, TakenAt = isNew ? now : _view.TakenAt, Origin = pointers is null ? ChannelOrigin.None : ChannelOrigin.Source });
            if (isNew)
            {
                _log.Took(View, feed.Name);
            }

            await ServeAsync(SourcesFrom(feed), now, cancellation).ConfigureAwait(false);
        }

        return isGone ? RepositoryCheck.NoChannel(_trust.State, _settings.Channel) : (refusal ?? stopsRefusal)?.ToString();
    }

    /// <summary>Finds out what of the state may serve and hands it over. Nothing is handed over when nothing is otherwise than before.</summary>
    private async ValueTask ServeAsync(IReadOnlyList<ITrustFetcher> sources, DateTimeOffset now, CancellationToken cancellation)
    {
        FollowView view = _view;
        ChannelState state = new(_settings.Channel, view.Pointers?.Pointers, view.EffectiveStops);
        PromptEntry[] entries = new PromptEntry[view.Prompts.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            entries[i] = new PromptEntry(view.Prompts[i], state.EntryOf(view.Prompts[i].Prompt));
        }

        IReadOnlyList<IReadOnlyDictionary<VersionReference, VersionVerdict>> verdicts = await _desk.DecideAsync(entries, sources, cancellation).ConfigureAwait(false);
        FollowedPrompt[] next = new FollowedPrompt[entries.Length];
        List<PromptOverride> overrides = [];
        long refusals = view.Refusals;
        bool isAllIn = true;
        bool isOther = false;
        for (int i = 0; i < entries.Length; i++)
        {
            FollowedPrompt known = entries[i].Known;
            next[i] = known.Next(_settings.Channel, entries[i].Entry, verdicts[i], view.Pointers?.SelectionOf(known.Prompt.Id), now);
            foreach ((VersionReference version, RefusedVersion refused) in next[i].Refused)
            {
                next[i] = next[i] with { LastRefusal = $"{known.Prompt.Id}@{version.Version}: {refused.Message}", LastRefusedAt = known.Refused.ContainsKey(version) ? known.LastRefusedAt : now };
                refusals += _log.Refused(next[i], version, refused) ? 1 : 0;
                isAllIn &= refused.IsFinal;
            }

            _log.Serves(next[i]);
            isOther |= !next[i].IsServedAs(known);
            if (next[i].ToOverride(_settings.Channel) is { } said)
            {
                overrides.Add(said);
            }
        }

        _isAllIn = isAllIn;
        Change(_view with { Prompts = next, Refusals = refusals });
        if (isOther)
        {
            _use(OverrideTable.Of(overrides));
        }
    }

    /// <summary>All sources, the one that is asked at the moment first.</summary>
    private List<ITrustFetcher> SourcesFrom(IChannelFeed feed)
    {
        List<ITrustFetcher> sources = [feed.Files];
        foreach (FollowedFeed other in _feeds)
        {
            if (other.Feed.Files != feed.Files)
            {
                sources.Add(other.Feed.Files);
            }
        }

        return sources;
    }

    private void Keep(string? storeProblem, DateTimeOffset now)
    {
        if (_keeper is { } keeper)
        {
            _content.Try(() => keeper.Keep(_view, now));
        }

        _content.Release();
        _log.Cached(storeProblem ?? _content.Problem);
        Change(_view with { CacheProblem = storeProblem ?? _content.Problem });
    }

    private T? Kept<T>(IKeptFiles? files, string timestamp, string role, Func<TrustedRole, T?> read)
        where T : class
    {
        if (files is null)
        {
            return null;
        }

        TrustedState rooted = ReferenceEquals(files, _cache) ? _trust.State : KeptState.FollowRoots(_trust.State, files);
        return KeptState.Find(rooted, files, timestamp, role) is { } trusted && RepositoryCheck.Find(trusted.State, _settings) is null ? read(trusted) : null;
    }

    private static (T? State, ChannelOrigin Origin) Newer<T>(T? cached, T? seed, Func<T, TrustedRole> trusted)
        where T : class =>
        seed is not null && (cached is null || trusted(seed).Role.Role.Version > trusted(cached).Role.Role.Version) ? (seed, ChannelOrigin.Seed) : (cached, ChannelOrigin.Cache);

    private bool IsExpired(DateTimeOffset now) =>
        _view.Pointers is not { } pointers || pointers.Plan.Trusted.Expires <= now || (_view.Stops.Trusted is { } stops && stops.Expires <= now);

    private void Change(FollowView view) => Volatile.Write(ref _view, view);
}
