using System;
using System.Collections.Generic;
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
    // What each version was first said to be. A released version never changes, so another digest is a mistake or worse.
    private readonly Dictionary<VersionName, string> _digests = [];

    /// <summary>What becomes of the versions that entries name.</summary>
    /// <param name="entries">The prompts as they are known, each with what the channel says of it now.</param>
    /// <param name="sources">Where artefacts can be had that are not at hand.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What became of the versions of each entry, in the order of the entries.</returns>
    public async Task<IReadOnlyList<IReadOnlyDictionary<VersionReference, VersionVerdict>>> DecideAsync(
        IReadOnlyList<PromptEntry> entries,
        IReadOnlyList<ITrustFetcher> sources,
        CancellationToken cancellation)
    {
        Dictionary<VersionReference, VersionVerdict>[] verdicts = new Dictionary<VersionReference, VersionVerdict>[entries.Count];
        Dictionary<VersionReference, OpenVersion> open = [];
        for (int i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = [];
            FollowedPrompt known = entries[i].Known;
            foreach (VersionReference version in FollowedPrompt.VersionsOf(entries[i].Entry))
            {
                if ((known.Known(version, isFinal: sources.Count > 0) ?? IfReused(known.Prompt.Id, version) ?? IfHopeless(known.Prompt, version)) is { } verdict)
                {
                    verdicts[i][version] = verdict;
                    continue;
                }

                if (!open.TryGetValue(version, out OpenVersion? asked))
                {
                    open.Add(version, asked = new OpenVersion(version));
                }

                asked.Places.Add(i);
            }
        }

        // What is at hand takes no detour over waiting for it, and nearly all is when a process begins.
        List<OpenVersion> missing = [];
        foreach (OpenVersion asked in open.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            if (content.Find(asked.Version) is { } kept)
            {
                Decide(asked, entries, kept.ToArray());
            }
            else
            {
                missing.Add(asked);
            }
        }

        if (missing.Count > 0)
        {
            await FewAtATime.AskAsync(missing.Count, i => GetAsync(missing[i], entries, sources, cancellation)).ConfigureAwait(false);
        }

        foreach (OpenVersion asked in open.Values)
        {
            for (int i = 0; i < asked.Places.Count; i++)
            {
                verdicts[asked.Places[i]][asked.Version] = asked.Verdicts![i];
            }
        }

        return verdicts;
    }

    private void Decide(OpenVersion asked, IReadOnlyList<PromptEntry> entries, byte[] artefact)
    {
        VersionVerdict[] verdicts = new VersionVerdict[asked.Places.Count];
        for (int i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Decide(entries[asked.Places[i]].Known.Prompt, asked.Version, artefact);
        }

        asked.Verdicts = verdicts;
    }

    private VersionVerdict Decide(PromptDescriptor prompt, VersionReference version, byte[] artefact)
    {
        AdmissionResult result = OverrideCheck.Decide(prompt, version, channel, artefact);
        return result.Refusal is { } refusal ? new VersionVerdict(null, new RefusedVersion(refusal.ToString(), IsFinal: true)) : new VersionVerdict(result.Override, null);
    }

    private VersionVerdict? IfReused(string id, VersionReference version)
    {
        VersionName name = new(id, version.Version);
        if (_digests.TryAdd(name, version.Digest) || _digests[name] == version.Digest)
        {
            return null;
        }

        string message = $"the channel names {id}@{version.Version} with the digest {version.Digest}, and named it with {_digests[name]} before; a released version never changes, so release the new text under a new number";
        return new VersionVerdict(null, new RefusedVersion(new Refusal(RefusalKind.VersionReused, message).ToString(), IsFinal: true));
    }

    // What no artefact could mend is not fetched.
    private VersionVerdict? IfHopeless(PromptDescriptor prompt, VersionReference version) =>
        version.ArtefactLength > ArtefactFormat.MostBytes || (version.Version == prompt.BakedVersion && version.Digest != prompt.BakedDigest) ? Decide(prompt, version, []) : null;

    private async Task GetAsync(OpenVersion asked, IReadOnlyList<PromptEntry> entries, IReadOnlyList<ITrustFetcher> sources, CancellationToken cancellation)
    {
        VersionReference version = asked.Version;
        string problem = "its artefact is not at hand";
        long most = Math.Min(version.ArtefactLength, ArtefactFormat.MostBytes);
        for (int i = 0; i < sources.Count; i++)
        {
            FetchedFile fetched = await sources[i].FetchAsync(RepositoryNames.Artefact(version.ArtefactDigest), most, cancellation).ConfigureAwait(false);
            if (fetched.Bytes is { } bytes && ContentStore.IsNamed(version, bytes.Span))
            {
                content.Keep(version, bytes);
                Decide(asked, entries, bytes.ToArray());
                return;
            }

            // The first source is the one that is preferred, so its problem is the one to solve.
            problem = i > 0 ? problem : fetched.Bytes is null ? $"its artefact: {fetched.Message} ({fetched.Problem})" : "its artefact has other bytes than the channel names (OtherBytes)";
        }

        VersionVerdict[] verdicts = new VersionVerdict[asked.Places.Count];
        Array.Fill(verdicts, new VersionVerdict(null, new RefusedVersion(problem, IsFinal: false)));
        asked.Verdicts = verdicts;
    }

    /// <summary>A version of a prompt, whatever it is said to be.</summary>
    private sealed record VersionName(string Id, string Version);
}
