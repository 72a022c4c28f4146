using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Moves;

/// <summary>Stops prompts, so that baked versions serve, and takes stops back.</summary>
public static class StopMoves
{
    private const string Stopped = "stopped";

    /// <summary>Adds stops.</summary>
    /// <param name="access">The repository.</param>
    /// <param name="stops">What is stopped.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">A channel is unknown, all of it is stopped already, or no key at hand may sign.</exception>
    public static ChangeOutcome Stop(RepositoryAccess access, IReadOnlyCollection<Stop> stops, MoveNote note) => Change(
        access,
        stops,
        note,
        (before, stop) => before.Add(stop) ? new StateChange(stop.Prompt, null, Stopped, stop.Channel) : null,
        "that is stopped already, and nothing was changed");

    /// <summary>Takes stops back.</summary>
    /// <param name="access">The repository.</param>
    /// <param name="stops">The stops, as they were made.</param>
    /// <param name="note">Who and why.</param>
    /// <exception cref="RefusedException">There is no such stop, or no key at hand may sign.</exception>
    public static ChangeOutcome Resume(RepositoryAccess access, IReadOnlyCollection<Stop> stops, MoveNote note) => Change(
        access,
        stops,
        note,
        (before, stop) => before.Remove(stop) ? new StateChange(stop.Prompt, Stopped, null, stop.Channel) : null,
        "there is no such stop; 'promptgen channel status' shows those that there are");

    private static ChangeOutcome Change(RepositoryAccess access, IReadOnlyCollection<Stop> stops, MoveNote note, Func<HashSet<Stop>, Stop, StateChange?> apply, string nothing)
    {
        using RepositoryTransaction transaction = RepositoryTransaction.Begin(access ?? throw new ArgumentNullException(nameof(access)));
        foreach (Stop stop in (stops ?? throw new ArgumentNullException(nameof(stops))).Where(s => s.Channel != Shards.Stop.All))
        {
            _ = transaction.State.Channel(stop.Channel);
        }

        RoleFile<StateContent> file = transaction.State.States[Role.Stops];
        HashSet<Stop> all = [.. RepositoryReader.Stops(access.Folder, file.Content)];
        StateChange[] changes = [.. stops.Order().Select(stop => apply(all, stop)).OfType<StateChange>()];
        if (changes.Length == 0)
        {
            throw new RefusedException(access.Folder, ChannelCodes.BadMove, nothing);
        }

        var next = NextState.OfStops(file, all, changes, note, transaction.Now, access.Lifetimes);
        return transaction.Propose(note, new Dictionary<string, JsonValue> { [next.Role] = next.Signed }, next.Files, changes);
    }
}
