using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Repository.History;

/// <summary>What a channel said of a prompt in each of its states, from a state back to the first.</summary>
/// <param name="folder">The repository.</param>
internal sealed class PointerHistory(string folder)
{
    /// <summary>The states from one back to the first, each with its pointer of a prompt. A state is read when it is asked for; a file that did not change is read once.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="from">The state to begin with.</param>
    /// <param name="id">The prompt.</param>
    /// <exception cref="RefusedException">A state is missing, or not the one that the next one names.</exception>
    public IEnumerable<(RoleFile<StateContent> State, Pointer? Pointer)> Back(string channel, RoleFile<StateContent> from, string id)
    {
        (string? Hash, Pointer? Pointer) last = (null, null);
        foreach (RoleFile<StateContent> state in States(from))
        {
            StateContent content = state.Content;
            string path = ShardLayout.PathOf(channel, ShardLayout.IndexOf(id, content.Note.Shards), content.Note.Shards);
            string? hash = content.Files.FirstOrDefault(f => f.Path == path)?.Hash;
            if (hash is null || hash != last.Hash)
            {
                last = (hash, RepositoryReader.Pointer(folder, channel, content, id).Pointer);
            }

            yield return (state, last.Pointer);
        }
    }

    /// <summary>The states of a role from one back to the first.</summary>
    /// <exception cref="RefusedException">A state is missing, or not the one that the next one names.</exception>
    public IEnumerable<RoleFile<StateContent>> States(RoleFile<StateContent> from)
    {
        RoleFile<StateContent> state = from;
        yield return state;
        long[] versions = RepositoryPaths.VersionsOf(folder, from.Role);
        while (state.Content.Note.Previous is { } previous)
        {
            // Nearly always the version below; after a recovery further down, perhaps with what an interrupted writer left in between.
            long version = Array.FindLast(versions, v => v < state.Version && Sha256.Hex(RepositoryReader.Bytes(folder, RepositoryPaths.OfRole(from.Role, v))) == previous);
            if (version == 0)
            {
                throw RepositoryReader.Broken(folder, RepositoryPaths.OfRole(from.Role, state.Version), $"the state before this one, whose SHA-256 is {previous}, is missing or was changed; restore it from a copy");
            }

            state = RepositoryReader.FileOf(folder, from.Role, version, StateContent.Read);
            yield return state;
        }
    }

    /// <summary>The state that gave a prompt the pointer that it has in another.</summary>
    public RoleFile<StateContent> Origin(string channel, RoleFile<StateContent> state, string id)
    {
        RoleFile<StateContent> origin = state;
        Pointer? pointer = null;
        bool isFirst = true;
        foreach ((RoleFile<StateContent> before, Pointer? said) in Back(channel, state, id))
        {
            if (isFirst)
            {
                (pointer, isFirst) = (said, false);
            }
            else if (said != pointer)
            {
                break;
            }

            origin = before;
        }

        return origin;
    }

    /// <summary>The state that made the stop of a prompt which holds in another; null when none holds.</summary>
    public (Stop Stop, RoleFile<StateContent> Origin)? StopOf(string channel, RoleFile<StateContent> state, string id)
    {
        if (RepositoryReader.Stops(folder, state.Content).Order().FirstOrDefault(s => s.Covers(channel, id)) is not { } stop)
        {
            return null;
        }

        RoleFile<StateContent> origin = States(state).TakeWhile(s => RepositoryReader.Stops(folder, s.Content).Contains(stop)).Last();
        return (stop, origin);
    }
}
