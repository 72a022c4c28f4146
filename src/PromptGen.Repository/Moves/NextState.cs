using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Moves;

/// <summary>The state that a channel, or the stops, have next: what is to be signed, and the files that it names.</summary>
/// <param name="Role">The role.</param>
/// <param name="Signed">What is to be signed.</param>
/// <param name="Files">The files that it names.</param>
internal sealed record NextState(string Role, JsonValue Signed, ValueList<ContentFile> Files)
{
    /// <summary>A channel's next state.</summary>
    /// <param name="previous">The state that it has; null for its first.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="pointers">All pointers that it is to have.</param>
    /// <param name="changes">What that changes.</param>
    /// <param name="note">Who and why.</param>
    /// <param name="now">When.</param>
    /// <param name="lifetimes">For how long.</param>
    public static NextState OfChannel(
        RoleFile<StateContent>? previous, string channel, IReadOnlyDictionary<string, Pointer> pointers, IEnumerable<StateChange> changes, MoveNote note, DateTimeOffset now, Lifetimes lifetimes) =>
        Of(previous, Roles.Role.OfChannel(channel), pointers.Count, ShardFile.WriteAll(channel, pointers), changes, note, now, lifetimes);

    /// <summary>The next state of the stops.</summary>
    /// <param name="previous">The state that they have; null for the first.</param>
    /// <param name="stops">All stops that there are to be.</param>
    /// <param name="changes">What that changes.</param>
    /// <param name="note">Who and why.</param>
    /// <param name="now">When.</param>
    /// <param name="lifetimes">For how long.</param>
    public static NextState OfStops(RoleFile<StateContent>? previous, IReadOnlyCollection<Stop> stops, IEnumerable<StateChange> changes, MoveNote note, DateTimeOffset now, Lifetimes lifetimes) =>
        Of(previous, Roles.Role.Stops, stops.Count, [(StopsFile.Path, StopsFile.Write(stops))], changes, note, now, lifetimes);

    /// <summary>The same content as a further state.</summary>
    /// <param name="previous">The state that it has.</param>
    /// <param name="note">Who and why.</param>
    /// <param name="now">When.</param>
    /// <param name="lifetimes">For how long.</param>
    /// <param name="above">A version that it has to exceed; 0 for none.</param>
    public static NextState Again(RoleFile<StateContent> previous, MoveNote note, DateTimeOffset now, Lifetimes lifetimes, long above = 0)
    {
        StateNote same = previous.Content.Note with { Seq = previous.Content.Note.Seq + 1, At = now, Who = note.Who, Reason = note.Reason, Previous = previous.Hash, Changes = ValueList<StateChange>.Empty };
        RoleHead head = new(Roles.Role.Targets, Math.Max(previous.Version, above) + 1, now + lifetimes.Of(previous.Role));
        return new NextState(previous.Role, (previous.Content with { Note = same }).ToJson(head), ValueList<ContentFile>.Empty);
    }

    private static NextState Of(
        RoleFile<StateContent>? previous, string role, int entries, IReadOnlyList<(string Path, byte[] Bytes)> files, IEnumerable<StateChange> changes, MoveNote note, DateTimeOffset now, Lifetimes lifetimes)
    {
        TargetEntry[] targets = [.. files.Select(f => TargetEntry.Of(f.Path, f.Bytes))];
        StateNote made = new((previous?.Content.Note.Seq ?? 0) + 1, now, note.Who, note.Reason, previous?.Hash, entries, files.Count, new ValueList<StateChange>(changes));
        RoleHead head = new(Roles.Role.Targets, (previous?.Version ?? 0) + 1, now + lifetimes.Of(role));
        return new NextState(
            role,
            new StateContent(made, new ValueList<TargetEntry>(targets)).ToJson(head),
            new ValueList<ContentFile>(targets.Zip(files, (t, f) => new ContentFile(RepositoryPaths.OfTarget(t), f.Bytes))));
    }
}
