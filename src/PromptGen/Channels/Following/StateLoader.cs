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
/// <param name="prompts">The prompts that the application compiled: of a channel of ten thousand, the pointers of these alone are read.</param>
/// <param name="trust">The client of the repository.</param>
/// <param name="content">What is at hand.</param>
internal sealed class StateLoader(string channel, IEnumerable<string> prompts, TrustClient trust, ContentStore content)
{
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

        string[]?[] asked = AskedOf(plan);
        List<ChannelShard> shards = [];
        for (int i = 0; i < plan.Shards.Count; i++)
        {
            // What this build asks for is all that it needs to serve a whole state; another build looks for the rest when it begins.
            ChannelShard? shard = asked[i] is null ? ChannelShard.PassedOver : content.Find(plan.Shards[i]) is { } file ? Read(plan, i, asked[i], file, out _) : null;
            if (shard is null)
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
    public async Task<LoadedState<FollowedStops>> LoadStopsAsync(ITrustFetcher files, FollowedStops known, CancellationToken cancellation)
    {
        RoleOutcome loaded = await trust.LoadAsync(FollowedStops.Role, cancellation).ConfigureAwait(false);
        if (loaded.Role is not { } role)
        {
            // That there are none is signed too.
            return loaded.Refusal!.Kind == TrustRefusalKind.TargetNotFound ? new(FollowedStops.None, null) : new(null, loaded.Refusal);
        }

        TrustedRole trusted = new(trust.State, role);
        if (trusted.IsSame(known.Trusted))
        {
            return new(known with { Trusted = trusted }, null);
        }

        TargetFile? target = FollowedStops.Target(trusted, out TrustRefusal? refusal);
        if (target is null || (refusal = Succession.IfOlder(FollowedStops.Role, known.Trusted, trusted)) is not null)
        {
            return new(null, refusal);
        }

        LoadedState<FollowedStops> stops = new(null, null);
        await GetAsync(files, target, file => stops = file.Bytes is { } bytes ? new(FollowedStops.Of(trusted, bytes, out TrustRefusal? unread), unread) : new(null, file.Refusal), cancellation).ConfigureAwait(false);
        return stops;
    }

    /// <summary>The pointers that the repository has now. A refusal of the kind <see cref="TrustRefusalKind.TargetNotFound"/> of the role itself says that there is no such channel.</summary>
    /// <param name="files">Gets the repository's files.</param>
    /// <param name="known">Those that are known; null for none.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<LoadedState<FollowedPointers>> LoadPointersAsync(ITrustFetcher files, FollowedPointers? known, CancellationToken cancellation)
    {
        string name = ShardPlan.RoleOf(channel);
        RoleOutcome loaded = await trust.LoadAsync(name, cancellation).ConfigureAwait(false);
        if (loaded.Role is not { } role)
        {
            return new(null, loaded.Refusal);
        }

        TrustedRole trusted = new(trust.State, role);
        if (known is not null && trusted.IsSame(known.Plan.Trusted))
        {
            return new(known with { Plan = known.Plan with { Trusted = trusted } }, null);
        }

        ShardPlan? plan = ShardPlan.Of(channel, trusted, out TrustRefusal? wrong);
        if (plan is null || (wrong = Succession.IfOlder(name, known?.Plan.Trusted, trusted)) is not null)
        {
            return new(null, wrong);
        }

        string[]?[] asked = AskedOf(plan);
        ChannelShard?[] shards = new ChannelShard?[plan.Shards.Count];
        TrustRefusal?[] refusals = new TrustRefusal?[shards.Length];
        List<int> missing = [];
        for (int i = 0; i < shards.Length; i++)
        {
            TargetFile target = plan.Shards[i];
            shards[i] = known?.Known(i, target) ?? _pending.GetValueOrDefault(target);
            if (shards[i] is null)
            {
                missing.Add(i);
            }
        }

        if (missing.Count > 0)
        {
            await FewAtATime.AskAsync(missing.Count, n => GetAsync(files, plan.Shards[missing[n]], file => Fill(missing[n], file), cancellation)).ConfigureAwait(false);
        }

        foreach (TargetFile old in _pending.Keys)
        {
            if (!plan.Shards.Contains(old))
            {
                _pending.TryRemove(old, out _);
            }
        }

        foreach (TrustRefusal? refusal in refusals)
        {
            if (refusal is not null)
            {
                return new(null, refusal);
            }
        }

        _pending.Clear();
        return new(plan.With(shards!), null);

        void Fill(int i, DownloadOutcome file)
        {
            refusals[i] = file.Refusal;
            if (file.Bytes is { } bytes && Read(plan, i, asked[i], bytes, out refusals[i]) is { } shard)
            {
                shards[i] = shard;
                _pending[plan.Shards[i]] = shard;
            }
        }
    }

    /// <summary>The prompts of the application by shard; null where it has none.</summary>
    private string[]?[] AskedOf(ShardPlan plan)
    {
        string[]?[] asked = new string[]?[plan.Shards.Count];
        foreach (string id in _prompts)
        {
            ref string[]? there = ref asked[ShardLayout.IndexOf(id, asked.Length)];
            there = [.. there ?? [], id];
        }

        return asked;
    }

    // A state is whole only with all its files, which serve the next build too; reading what this one never looks into would cost more than all else.
    private static ChannelShard? Read(ShardPlan plan, int index, string[]? asked, ReadOnlyMemory<byte> file, out TrustRefusal? refusal)
    {
        refusal = null;
        return asked is null ? ChannelShard.PassedOver : plan.Read(index, file, asked, out refusal);
    }

    /// <summary>Gets a target's file, and gives what came of it to who asked. One method and no chain of them: each that waits costs a process that begins as much as a request does.</summary>
    private async Task GetAsync(ITrustFetcher files, TargetFile target, Action<DownloadOutcome> take, CancellationToken cancellation)
    {
        if (content.Find(target) is { } kept)
        {
            take(new DownloadOutcome(kept, null));
            return;
        }

        if (trust.NameOf(target, out TrustRefusal? unusable) is not { } name)
        {
            take(new DownloadOutcome(null, unusable));
            return;
        }

        DownloadOutcome file = TrustClient.Check(target, await files.FetchAsync(RepositoryNames.Targets + name, target.Length, cancellation).ConfigureAwait(false));
        if (file.Bytes is { } bytes)
        {
            content.Keep(target, bytes);
        }

        take(file);
    }
}
