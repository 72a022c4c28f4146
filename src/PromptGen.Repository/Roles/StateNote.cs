using System;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What every state of a channel, and of the stops, says of itself: who made it, when, why, and after which.</summary>
/// <param name="Seq">Its number among the states, from 1 on; equal to its version unless a recovery jumped.</param>
/// <param name="At">When, by the signer's clock, in UTC to the second.</param>
/// <param name="Who">Who.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Previous">The SHA-256 of the file of the state before; null for the first.</param>
/// <param name="Prompts">How many entries it has.</param>
/// <param name="Shards">How many files they are in.</param>
/// <param name="Changes">What it changed.</param>
public sealed record StateNote(long Seq, DateTimeOffset At, string Who, string Reason, string? Previous, int Prompts, int Shards, ValueList<StateChange> Changes)
{
    private const int Format = 1;
    private const int MostPrompts = 1_000_000;

    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("format", JsonValue.Of(Format)),
        ("seq", JsonValue.Of(Seq)),
        ("at", Fields.Of(At)),
        ("who", JsonValue.Of(Who)),
        ("reason", JsonValue.Of(Reason)),
        ("previous", Previous is null ? null : JsonValue.Of(Previous)),
        ("prompts", JsonValue.Of(Prompts)),
        ("shards", JsonValue.Of(Shards)),
        ("changes", JsonValue.ListOf(Changes.Select(c => c.ToJson()))));

    internal static StateNote Read(JsonValue value)
    {
        JsonMembers note = JsonMembers.Open(value, "'promptgen'", "format", "seq", "at", "who", "reason", "previous", "prompts", "shards", "changes");
        _ = note.Int("format", Format, Format);
        return new StateNote(
            Fields.Whole(note, "seq", 1),
            Fields.Time(note, "at"),
            note.Text("who"),
            note.Text("reason"),
            Fields.FindHash(note, "previous"),
            note.Int("prompts", 0, MostPrompts),
            note.Int("shards", 1, 256),
            new ValueList<StateChange>(note.List("changes", MostPrompts).Select(StateChange.Read)));
    }
}
