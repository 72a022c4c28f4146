using System;
using PromptGen.Repository.Commits;
using PromptGen.Repository.History;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Moves;

/// <summary>Takes a prompt back to what a channel said of it before: in a new state, as clients never go back to an older one.</summary>
public static class Rollback
{
    /// <summary>Takes it back.</summary>
    /// <param name="access">The repository.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="id">The prompt.</param>
    /// <param name="version">The version to go back to; null for what the channel said before it said what it says now.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">There is nothing to go back to, or no key at hand may sign.</exception>
    public static ChangeOutcome Run(RepositoryAccess access, string channel, string id, string? version, MoveNote note)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        RoleFile<StateContent> file = transaction.State.Channel(channel).File;
        Pointer? now = RepositoryReader.Pointer(access.Folder, channel, file.Content, id).Pointer;
        Pointer? before = version is null
            ? Previous(access.Folder, channel, file, id, now)
            : Pointer.Of(KnownVersions.Find(transaction.State, channel, id, version)) with { Baked = now?.Baked };
        return ChannelMoves.Set(transaction, channel, [new PointerMove(id, before)], [], note);
    }

    private static Pointer? Previous(string folder, string channel, RoleFile<StateContent> file, string id, Pointer? now)
    {
        foreach ((RoleFile<StateContent> _, Pointer? said) in new PointerHistory(folder).Back(channel, file, id))
        {
            if (said != now)
            {
                return said;
            }
        }

        throw new RefusedException(folder, ChannelCodes.BadMove, now is null
            ? $"the channel '{channel}' never said anything of '{id}', so there is nothing to go back to"
            : $"the channel '{channel}' has said {now.Word} of '{id}' from its first state on; to serve what is baked, use 'promptgen channel stop'");
    }
}
