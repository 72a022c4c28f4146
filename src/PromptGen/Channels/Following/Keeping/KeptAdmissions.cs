using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;
using PromptGen.Templates.Json;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>
/// Keeps which version serves in place of one that may not, so that the next process serves it too. The list itself is no proof: each entry
/// names the state of the channel that selected the version, and counts while the channel's keys have signed that state.
/// </summary>
internal static class KeptAdmissions
{
    private const int MostLength = 4 * 1024 * 1024;
    private const int MostPrompts = 262144;

    // The largest number that JSON holds exactly.
    private const long MostState = 1L << 53;

    /// <summary>The file of the list.</summary>
    public static string NameOf(string role) => role + ".last.json";

    /// <summary>The prompts for which another version serves than the channel selects.</summary>
    public static IReadOnlyList<FollowedPrompt> Of(IReadOnlyList<FollowedPrompt> prompts) =>
        [.. prompts.Where(p => p is { LastAdmitted: { } last, LastSelectedIn.Trusted.Role.Role.Version: <= MostState } && !FollowedPrompt.VersionsOf(p.Entry).Contains(last)).DistinctBy(p => p.Prompt.Id)];

    /// <summary>The list.</summary>
    public static byte[] Write(IReadOnlyList<FollowedPrompt> prompts) => Encoding.UTF8.GetBytes(JsonTreeWriter.WriteCanonical(JsonValue.ObjectOf(
        ("format", JsonValue.Of(ContentFile.Format)),
        ("prompts", JsonValue.ObjectOf([.. prompts.Select(p => (p.Prompt.Id, (JsonValue?)JsonValue.ObjectOf(
            ("state", JsonValue.Of(p.LastSelectedIn!.Trusted.Role.Role.Version)),
            ("version", JsonValue.Of(p.LastAdmitted!.Version)))))])))));

    /// <summary>The versions on the list that the channel is proven to have selected.</summary>
    /// <param name="files">The kept files.</param>
    /// <param name="current">The state of the channel that is kept.</param>
    /// <param name="content">The kept shards.</param>
    public static IReadOnlyDictionary<string, KeptAdmission> Read(IKeptFiles files, ShardPlan current, ContentStore content)
    {
        Dictionary<string, KeptAdmission> proven = new(StringComparer.Ordinal);
        string role = ShardPlan.RoleOf(current.Channel);
        if (files.Read(NameOf(role), MostLength) is not { } file || ContentFile.Read(role, file, List, out _) is not { } listed)
        {
            return proven;
        }

        foreach (IGrouping<long, (string Id, string Version, long State)> state in listed.GroupBy(l => l.State))
        {
            if (Plan(files, current, role, state.Key) is not { } plan)
            {
                continue;
            }

            foreach ((string id, string version, _) in state)
            {
                int index = ShardLayout.IndexOf(id, plan.Shards.Count);
                if (content.Find(plan.Shards[index]) is { } bytes
                    && plan.Read(index, bytes, [id], out _)?.Pointers.GetValueOrDefault(id) is { } pointer
                    && FollowedPrompt.VersionsOf(pointer.Entry).FirstOrDefault(v => v.Version == version) is { } named)
                {
                    proven[id] = new KeptAdmission(named, new SelectionProof(plan.Trusted, plan.Shards[index]));
                }
            }
        }

        return proven;
    }

    /// <summary>An older state of the channel, when the keys that are trusted now have signed it.</summary>
    private static ShardPlan? Plan(IKeptFiles files, ShardPlan current, string role, long version)
    {
        TrustedState state = current.Trusted.State;
        Delegation delegation = state.Targets!.Role.Delegations.First(d => d.Name == role);
        return version <= current.Trusted.Role.Role.Version
            && files.Read(RepositoryNames.Metadata + TrustUpdate.MetadataName(role, version), state.Limits.TargetsLength) is { } file
            && MetadataReader.Targets(file, state.Limits).Metadata is { } old
            && old.Role.Version == version
            && ThresholdCount.Of(delegation.Keys, delegation.KnownKeys, old).IsReached
            ? ShardPlan.Of(current.Channel, new TrustedRole(state, old), out _)
            : null;
    }

    private static List<(string Id, string Version, long State)> List(Trust.Json.JsonCursor root)
    {
        ContentFile.ExpectFormat(root);
        List<(string, string, long)> listed = [];
        foreach ((string id, Trust.Json.JsonCursor prompt) in root.Required("prompts").Members(MostPrompts))
        {
            listed.Add((id, ContentFile.Name(prompt.Required("version")), prompt.Required("state").Whole(least: 1)));
        }

        return listed;
    }
}
