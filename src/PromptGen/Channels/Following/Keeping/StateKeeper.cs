using System;
using System.Collections.Generic;
using System.IO;
using PromptGen.Channels.Following.Sources;
using PromptGen.Channels.Following.States;
using PromptGen.Channels.Selection;

namespace PromptGen.Channels.Following.Keeping;

/// <summary>Keeps what is served for the next process. What a state needs is there before the state is, and what it no longer needs goes after it.</summary>
/// <param name="channel">The channel.</param>
/// <param name="cache">The client's folder.</param>
/// <param name="content">What came in and may not be kept yet.</param>
internal sealed class StateKeeper(string channel, ChannelCache cache, ContentStore content)
{
    /// <summary>Keeps it.</summary>
    /// <param name="view">What is served.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Keep(FollowView view, DateTimeOffset now)
    {
        string role = ShardPlan.RoleOf(channel);
        IReadOnlyList<FollowedPrompt> admitted = KeptAdmissions.Of(view.Prompts);
        TrustedRole? pointers = view.Pointers?.Plan.Trusted;
        TrustedRole? stops = view.Stops.Trusted;
        HashSet<string> used = new(ChannelCache.NamesOf(role, admitted), StringComparer.Ordinal);
        used.UnionWith(pointers is null ? [] : ChannelCache.NamesOf(role, pointers));
        used.UnionWith(stops is null ? [] : ChannelCache.NamesOf(FollowedStops.Role, stops));
        foreach (FollowedPrompt prompt in view.Prompts)
        {
            foreach (VersionReference version in prompt.Versions)
            {
                used.Add(RepositoryNames.Artefact(version.ArtefactDigest));
            }
        }

        content.KeepRest(used, now);
        if (admitted.Count > 0)
        {
            cache.Keep(role, admitted);
        }

        if (pointers is not null)
        {
            cache.Keep(role, pointers);
        }

        if (stops is not null)
        {
            cache.Keep(FollowedStops.Role, stops);
        }

        if (admitted.Count == 0)
        {
            cache.Forget(KeptAdmissions.NameOf(role));
        }

        cache.Sweep(used, now);
    }
}
