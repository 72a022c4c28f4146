using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.Transport;

namespace PromptGen.Channels.Following;

/// <summary>Brings in what a role names, from what is at hand and else from a source, and gives out whole states alone.</summary>
/// <param name="channel">The channel.</param>
/// <param name="prompts">The prompts that the application compiled: of a channel of ten thousand, the shards of these alone are read.</param>
/// <param name="trust">The client of the repository.</param>
/// <param name="content">What is at hand.</param>
internal sealed class StateLoader(string channel, IEnumerable<string> prompts, TrustClient trust, ContentStore content)
{
    private const int AtATime = 8;

    // What came in of a state of which the rest did not; without a folder there is nowhere else to keep it until the next try.
    private readonly ConcurrentDictionary<TargetFile, ChannelShard> _pending = [];

    private readonly string[] _prompts = [.. prompts.Distinct(StringComparer.Ordinal)];

    /// <summary>The stops of a role that is kept; null when they are not all at hand.</summary>
    public FollowedStops? FindStops(TrustedRole trusted) =>
        FollowedStops.Target(trusted, out _) is { } target && content.Find(target) is { } file ? FollowedStops.Of(trusted, file, out _) : null;

    /// <summary>The pointers of a role that is kept; null when they are not all at hand.</summary>
    public FollowedPointers? FindPointers(TrustedRole trusted)
    {
        if (ShardPlan.Of(channel, trusted, out _) is not { } plan)
        {
            return null;
        }

        HashSet<int> asked = AskedOf(plan);
        List<ChannelShard> shards = [];
        for (int i = 0; i < plan.Shards.Count; i++)
        {
            if (content.Find(plan.Shards[i]) is not { } file || Read(plan, i, asked, file, out _) is not { } shard)
            {
                return null;
            }

            shards.Add(shard);
        }

        return plan.With(shards);
    }

    /// <summary>The stops that the repository has now.</summary>
    /// <param name="files">Gets the repository's files.</param>
    /// <param name="known">Those that are known.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask<(FollowedStops? Stops, TrustRefusal? Refusal)> LoadStopsAsync(ITrustFetcher files, FollowedStops known, CancellationToken cancellation)
    {
        RoleOutcome loaded = await trust.LoadAsync(FollowedStops.Role, cancellation).ConfigureAwait(false);
        if (loaded.Role is not { } role)
        {
            // That there are none is signed too.
            return loaded.Refusal!.Kind == TrustRefusalKind.TargetNotFound ? (FollowedStops.None, null) : (null, loaded.Refusal);
        }

        TrustedRole trusted = new(trust.State, role);
        if (trusted.IsSame(known.Trusted))
        {
            return (known with { Trusted = trusted }, null);
        }

        TargetFile? target = FollowedStops.Target(trusted, out TrustRefusal? refusal);
        if (target is null || (refusal = Succession.IfOlder(FollowedStops.Role, known.Trusted, trusted)) is not null)
        {
            return (null, refusal);
        }

        DownloadOutcome file = await GetAsync(files, target, cancellation).ConfigureAwait(false);
        return file.Bytes is { } bytes ? (FollowedStops.Of(trusted, bytes, out TrustRefusal? unread), unread) : (null, file.Refusal);
    }

    /// <summary>The pointers that the repository has now. A refusal of the kind <see cref="TrustRefusalKind.TargetNotFound"/> of the role itself says that there is no such channel.</summary>
    /// <param name="files">Gets the repository's files.</param>
    /// <param name="known">Those that are known; null for none.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask<(FollowedPointers? Pointers, TrustRefusal? Refusal)> LoadPointersAsync(ITrustFetcher files, FollowedPointers? known, CancellationToken cancellation)
    {
        string name = ShardPlan.RoleOf(channel);
        RoleOutcome loaded = await trust.LoadAsync(name, cancellation).ConfigureAwait(false);
        if (loaded.Role is not { } role)
        {
            return (null, loaded.Refusal);
        }

        TrustedRole trusted = new(trust.State, role);
        if (known is not null && trusted.IsSame(known.Plan.Trusted))
        {
            return (known with { Plan = known.Plan with { Trusted = trusted } }, null);
        }

        ShardPlan? plan = ShardPlan.Of(channel, trusted, out TrustRefusal? refusal);
        return plan is null || (refusal = Succession.IfOlder(name, known?.Plan.Trusted, trusted)) is not null
            ? (null, refusal)
            : await LoadAsync(files, plan, known, cancellation).ConfigureAwait(false);
    }

    private async ValueTask<(FollowedPointers? Pointers, TrustRefusal? Refusal)> LoadAsync(ITrustFetcher files, ShardPlan plan, FollowedPointers? known, CancellationToken cancellation)
    {
        HashSet<int> asked = AskedOf(plan);
        ChannelShard?[] shards = new ChannelShard?[plan.Shards.Count];
        TrustRefusal?[] refusals = new TrustRefusal?[shards.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, shards.Length), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation }, async (i, token) =>
        {
            TargetFile target = plan.Shards[i];
            shards[i] = known?.Known(i, target) ?? _pending.GetValueOrDefault(target);
            if (shards[i] is not null)
            {
                return;
            }

            DownloadOutcome file = await GetAsync(files, target, token).ConfigureAwait(false);
            refusals[i] = file.Refusal;
            if (file.Bytes is { } bytes && Read(plan, i, asked, bytes, out refusals[i]) is { } shard)
            {
                shards[i] = shard;
                _pending[target] = shard;
            }
        }).ConfigureAwait(false);

        foreach (TargetFile old in _pending.Keys.Except(plan.Shards).ToArray())
        {
            _pending.TryRemove(old, out _);
        }

        if (refusals.FirstOrDefault(r => r is not null) is { } refusal)
        {
            return (null, refusal);
        }

        _pending.Clear();
        return (plan.With(shards!), null);
    }

    private HashSet<int> AskedOf(ShardPlan plan) => [.. _prompts.Select(id => ShardLayout.IndexOf(id, plan.Shards.Count))];

    // A state is whole only with all its files, which serve the next build too; reading those that this one never looks into would cost more than all else.
    private static ChannelShard? Read(ShardPlan plan, int index, HashSet<int> asked, ReadOnlyMemory<byte> file, out TrustRefusal? refusal)
    {
        refusal = null;
        return asked.Contains(index) ? plan.Read(index, file, out refusal) : ChannelShard.PassedOver;
    }

    private async ValueTask<DownloadOutcome> GetAsync(ITrustFetcher files, TargetFile target, CancellationToken cancellation)
    {
        if (content.Find(target) is { } kept)
        {
            return new DownloadOutcome(kept, null);
        }

        DownloadOutcome file = await trust.DownloadAsync(target, new SubfolderFetcher(files, RepositoryNames.Targets), cancellation).ConfigureAwait(false);
        if (file.Bytes is { } bytes)
        {
            content.Keep(target, bytes);
        }

        return file;
    }
}
