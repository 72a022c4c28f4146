using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Roles;
using PromptGen.Repository.State;

namespace PromptGen.Repository.History;

/// <summary>The states of a repository, the newest first.</summary>
public static class ChannelLog
{
    /// <summary>The states.</summary>
    /// <param name="folder">The repository.</param>
    /// <param name="channel">The channel whose states, and the stops of which, are wanted; null for all.</param>
    /// <param name="prompt">The prompt that they have to have changed; null for all.</param>
    /// <exception cref="RefusedException">A state is missing, or there is no such channel.</exception>
    public static IReadOnlyList<LogEntry> Read(string folder, string? channel, string? prompt)
    {
        RepositoryState state = RepositoryReader.Read(folder);
        IEnumerable<RoleFile<StateContent>> roles = channel is null ? state.States.Values : [state.Channel(channel).File, state.States[Role.Stops]];
        var history = new PointerHistory(folder);
        return
        [
            .. roles.SelectMany(history.States)
                .Where(s => IsWanted(s.Content.Note, channel, prompt))
                .OrderByDescending(s => s.Content.Note.At)
                .ThenBy(s => s.Role, StringComparer.Ordinal)
                .ThenByDescending(s => s.Content.Note.Seq)
                .Select(s => new LogEntry(s.Role, s.Version, s.Content.Note)),
        ];
    }

    private static bool IsWanted(StateNote note, string? channel, string? prompt) =>
        (prompt is null || note.Changes.Any(c => c.Id == prompt || c.Id == Shards.Stop.All))
        && (channel is null || note.Changes.Count == 0 || note.Changes.Any(c => c.Channel is null || c.Channel == channel || c.Channel == Shards.Stop.All));
}
