using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Setup;

/// <summary>Gives a repository more channels. None is ever taken away: a client that follows one would no longer be told anything.</summary>
public static class ChannelAddition
{
    /// <summary>Adds channels, each with an empty first state.</summary>
    /// <param name="access">The repository, with the keys of the targets and of the new channels.</param>
    /// <param name="channels">The channels; those that are there already are left as they are.</param>
    /// <param name="authorities">Keys and threshold of each new channel, by its role.</param>
    /// <param name="holders">Who holds the keys, by their ids.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">All of them are there, a name or keys cannot be used, or no key at hand may sign.</exception>
    public static ChangeOutcome Run(
        RepositoryAccess access, IReadOnlyCollection<ChannelRequest> channels, IReadOnlyDictionary<string, RoleAuthority> authorities, IReadOnlyDictionary<string, string> holders, MoveNote note)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        TargetsContent targets = transaction.State.Targets.Content;
        ChannelRequest[] added = [.. (channels ?? throw new ArgumentNullException(nameof(channels))).Where(c => !targets.Channels.ContainsKey(c.Name))];
        if (added.Length == 0)
        {
            throw new RefusedException(access.Folder, ChannelCodes.BadMove, "there is a channel repository here already, with these channels; 'promptgen channel status' shows it");
        }

        Dictionary<string, ChannelSettings> all = new(targets.Channels, StringComparer.Ordinal);
        Dictionary<string, JsonValue> documents = new(StringComparer.Ordinal);
        List<ContentFile> contents = [];
        foreach (ChannelRequest channel in added)
        {
            RoleAuthority? authority = authorities?.GetValueOrDefault(Role.OfChannel(channel.Name));
            if ((Role.ExplainChannel(channel.Name) ?? (authority is null ? "it has no key" : authority.Problem)) is { } problem)
            {
                throw new RefusedException(access.Folder, ChannelCodes.BadMove, $"the channel '{channel.Name}' cannot be added: {problem}");
            }

            all.Add(channel.Name, new ChannelSettings(authority!, channel.IsProtected, channel.MayHoldDrafts));
            var state = NextState.OfChannel(null, channel.Name, new Dictionary<string, Pointer>(), [], note, transaction.Now, access.Lifetimes);
            documents.Add(state.Role, state.Signed);
            contents.AddRange(state.Files);
        }

        RoleHead head = new(Role.Targets, transaction.State.Targets.Version + 1, transaction.Now + access.Lifetimes.Targets);
        documents.Add(Role.Targets, (targets with { Channels = all, Policy = targets.Policy.With(holders ?? new Dictionary<string, string>()) }).ToJson(head));
        return transaction.Propose(note, documents, contents, []);
    }
}
