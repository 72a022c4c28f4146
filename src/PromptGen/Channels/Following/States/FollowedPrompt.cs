using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Channels.Admission;
using PromptGen.Channels.Selection;
using PromptGen.Overriding;

namespace PromptGen.Channels.Following.States;

/// <summary>What a client knows of one compiled prompt: a value that the next state of the channel makes another.</summary>
internal sealed record FollowedPrompt
{
    private static readonly Dictionary<VersionReference, AdmittedOverride> NoneAdmitted = [];
    private static readonly Dictionary<VersionReference, RefusedVersion> NoneRefused = [];

    private FollowedPrompt(PromptDescriptor prompt, DateTimeOffset since)
    {
        Prompt = prompt;
        Since = since;
    }

    /// <summary>The compiled prompt.</summary>
    public PromptDescriptor Prompt { get; }

    /// <summary>What the channel says of it; null for nothing.</summary>
    public ChannelEntry? Entry { get; private init; }

    /// <summary>The versions that may serve: those of <see cref="Entry"/>, and <see cref="LastAdmitted"/>.</summary>
    public IReadOnlyDictionary<VersionReference, AdmittedOverride> Admitted { get; private init; } = NoneAdmitted;

    /// <summary>The versions of <see cref="Entry"/> that may not serve.</summary>
    public IReadOnlyDictionary<VersionReference, RefusedVersion> Refused { get; private init; } = NoneRefused;

    /// <summary>
    /// The version that serves where one of <see cref="Entry"/> may not: the one that the channel selected before. None where the channel said
    /// nothing or stopped the prompt in between, since then the compiled version served last, and what was stopped does not come back by itself.
    /// </summary>
    public VersionReference? LastAdmitted { get; private init; }

    /// <summary>The state of the channel that selected <see cref="LastAdmitted"/>.</summary>
    public SelectionProof? LastSelectedIn { get; private init; }

    /// <summary>What serves who gives no key.</summary>
    public Choice Choice { get; private init; } = new(null, Reason.NoEntry);

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private init; }

    /// <summary>The last refusal, whether or not it still matters; null for none.</summary>
    public string? LastRefusal { get; init; }

    /// <summary>When it was.</summary>
    public DateTimeOffset? LastRefusedAt { get; init; }

    /// <summary>The versions that may have to serve: those of <see cref="Entry"/>, and those of <see cref="Admitted"/>.</summary>
    public IEnumerable<VersionReference> Versions
    {
        get
        {
            foreach (VersionReference version in VersionsOf(Entry))
            {
                yield return version;
            }

            foreach (VersionReference version in Admitted.Keys)
            {
                yield return version;
            }
        }
    }

    /// <summary>The versions that an entry names, each once.</summary>
    public static IReadOnlyList<VersionReference> VersionsOf(ChannelEntry? entry)
    {
        if (entry is null || entry.IsStopped)
        {
            return [];
        }

        List<VersionReference> versions = [];
        foreach (VersionReference version in entry.Version is { } one ? [one] : ArmsOf(entry.Split!))
        {
            if (!versions.Contains(version))
            {
                versions.Add(version);
            }
        }

        return versions;
    }

    /// <summary>A prompt of which no channel has said anything.</summary>
    public static FollowedPrompt Baked(PromptDescriptor prompt, DateTimeOffset now) => new(prompt, now);

    /// <summary>What is already known of a version; null when it has to be found out.</summary>
    /// <param name="version">The version.</param>
    /// <param name="isFinal">Whether a refusal counts only when asking again cannot give another answer.</param>
    public VersionVerdict? Known(VersionReference version, bool isFinal) =>
        Admitted.TryGetValue(version, out AdmittedOverride? admitted) ? new VersionVerdict(admitted, null)
        : Refused.TryGetValue(version, out RefusedVersion? refused) && (refused.IsFinal || !isFinal) ? new VersionVerdict(null, refused)
        : null;

    /// <summary>The prompt under the next state of the channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="entry">What it says; null for nothing.</param>
    /// <param name="verdicts">What became of each version that <paramref name="entry"/> names.</param>
    /// <param name="selectedIn">Where the channel says it; null where it says nothing.</param>
    /// <param name="now">The time.</param>
    public FollowedPrompt Next(string channel, ChannelEntry? entry, IReadOnlyDictionary<VersionReference, VersionVerdict> verdicts, SelectionProof? selectedIn, DateTimeOffset now)
    {
        bool isServing = entry is { IsStopped: false };
        Dictionary<VersionReference, AdmittedOverride> admitted = [];
        Dictionary<VersionReference, RefusedVersion> refused = [];
        foreach (VersionReference version in VersionsOf(entry))
        {
            VersionVerdict verdict = verdicts[version];
            if (verdict.Admitted is { } taken)
            {
                admitted.Add(version, taken);
            }
            else
            {
                refused.Add(version, verdict.Refused!);
            }
        }

        // A split of which one arm may not serve leaves the one before in its place.
        VersionReference? main = !isServing ? null : entry!.Version ?? entry.Split!.Arms[entry.Split.DefaultArm].Version;
        VersionReference? last = !isServing ? null : refused.Count == 0 ? main : LastAdmitted;
        if (last is not null && !admitted.ContainsKey(last))
        {
            admitted.Add(last, Admitted[last]);
        }

        Choice choice = Precedence.Choose(entry, channel, Prompt.Id, null, static () => 1, admitted.ContainsKey, last);
        return this with { Entry = entry, Admitted = admitted, Refused = refused, LastAdmitted = last, LastSelectedIn = last is null ? null : refused.Count == 0 ? selectedIn : LastSelectedIn, Choice = choice, Since = choice.Override == Choice.Override ? Since : now };
    }

    /// <summary>Whether the runtime goes by the same as under another state.</summary>
    public bool IsServedAs(FollowedPrompt other) =>
        Equals(Entry, other.Entry) && LastAdmitted == other.LastAdmitted && Admitted.Count == other.Admitted.Count && Admitted.Keys.All(other.Admitted.ContainsKey);

    /// <summary>What the runtime is to go by; null for nothing.</summary>
    public PromptOverride? ToOverride(string channel) => Entry is null ? null : new PromptOverride(Prompt, channel, Entry, Admitted, LastAdmitted);

    private static IEnumerable<VersionReference> ArmsOf(Split split)
    {
        foreach (SplitArm arm in split.Arms)
        {
            yield return arm.Version;
        }
    }
}
