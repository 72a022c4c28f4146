using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Selection;
using PromptGen.Channels.Trust.Transport;
using PromptGen.Templates.Artefacts;

namespace PromptGen.Channels.Following;

/// <summary>Gets the artefacts that compiled prompts need, and no others, and finds out which of them may serve.</summary>
/// <param name="channel">The channel.</param>
/// <param name="content">What is at hand.</param>
internal sealed class VersionDesk(string channel, ContentStore content)
{
    private const int AtATime = 8;

    // What each version was first said to be. A released version never changes, so another digest is a mistake or worse.
    private readonly Dictionary<(string Id, string Version), string> _digests = [];

    /// <summary>What becomes of the versions that entries name.</summary>
    /// <param name="entries">The prompts as they are known, each with what the channel says of it now.</param>
    /// <param name="sources">Where artefacts can be had that are not at hand.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async ValueTask<IReadOnlyDictionary<(PromptDescriptor Prompt, VersionReference Version), VersionVerdict>> DecideAsync(
        IReadOnlyList<(FollowedPrompt Known, ChannelEntry? Entry)> entries,
        IReadOnlyList<ITrustFetcher> sources,
        CancellationToken cancellation)
    {
        ConcurrentDictionary<(PromptDescriptor, VersionReference), VersionVerdict> verdicts = [];
        List<(PromptDescriptor Prompt, VersionReference Version)> open = [];
        foreach ((FollowedPrompt known, ChannelEntry? entry) in entries)
        {
            foreach (VersionReference version in FollowedPrompt.VersionsOf(entry))
            {
                if ((known.Known(version, isFinal: sources.Count > 0) ?? IfReused(known.Prompt.Id, version) ?? IfHopeless(known.Prompt, version)) is { } verdict)
                {
                    verdicts[(known.Prompt, version)] = verdict;
                }
                else
                {
                    open.Add((known.Prompt, version));
                }
            }
        }

        // Two assemblies may have compiled one prompt: its artefact is fetched once, and held against each contract.
        ParallelOptions options = new() { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation };
        await Parallel.ForEachAsync(open.GroupBy(o => o.Version), options, async (group, token) =>
        {
            (ReadOnlyMemory<byte>? bytes, string problem) = await GetAsync(group.Key, sources, token).ConfigureAwait(false);
            foreach ((PromptDescriptor prompt, VersionReference version) in group)
            {
                verdicts[(prompt, version)] = bytes is { } artefact ? Decide(prompt, version, artefact.ToArray()) : new VersionVerdict(null, new RefusedVersion(problem, IsFinal: false));
            }
        }).ConfigureAwait(false);
        return verdicts;
    }

    private VersionVerdict Decide(PromptDescriptor prompt, VersionReference version, byte[] artefact)
    {
        AdmissionResult result = OverrideCheck.Decide(prompt, version, channel, artefact);
        return result.Refusal is { } refusal ? new VersionVerdict(null, new RefusedVersion(refusal.ToString(), IsFinal: true)) : new VersionVerdict(result.Override, null);
    }

    private VersionVerdict? IfReused(string id, VersionReference version)
    {
        if (_digests.TryAdd((id, version.Version), version.Digest) || _digests[(id, version.Version)] == version.Digest)
        {
            return null;
        }

        string message = $"the channel names {id}@{version.Version} with the digest {version.Digest}, and named it with {_digests[(id, version.Version)]} before; a released version never changes, so release the new text under a new number";
        return new VersionVerdict(null, new RefusedVersion(new Refusal(RefusalKind.VersionReused, message).ToString(), IsFinal: true));
    }

    // What no artefact could mend is not fetched.
    private VersionVerdict? IfHopeless(PromptDescriptor prompt, VersionReference version) =>
        version.ArtefactLength > ArtefactFormat.MostBytes || (version.Version == prompt.BakedVersion && version.Digest != prompt.BakedDigest) ? Decide(prompt, version, []) : null;

    private async ValueTask<(ReadOnlyMemory<byte>? Bytes, string Problem)> GetAsync(VersionReference version, IReadOnlyList<ITrustFetcher> sources, CancellationToken cancellation)
    {
        if (content.Find(version) is { } kept)
        {
            return (kept, "");
        }

        string problem = "its artefact is not at hand";
        long most = Math.Min(version.ArtefactLength, ArtefactFormat.MostBytes);
        for (int i = 0; i < sources.Count; i++)
        {
            FetchedFile fetched = await sources[i].FetchAsync(RepositoryNames.Artefact(version.ArtefactDigest), most, cancellation).ConfigureAwait(false);
            if (fetched.Bytes is { } bytes && ContentStore.IsNamed(version, bytes.Span))
            {
                content.Keep(version, bytes);
                return (bytes, "");
            }

            // The first source is the one that is preferred, so its problem is the one to solve.
            problem = i > 0 ? problem : fetched.Bytes is null ? $"its artefact: {fetched.Message} ({fetched.Problem})" : "its artefact has other bytes than the channel names (OtherBytes)";
        }

        return (null, problem);
    }
}
