using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What the role of a channel, or of the stops, says: the files that hold its entries, and how they came to be.</summary>
/// <param name="Note">Who, when, why.</param>
/// <param name="Files">The files in ordinal order of their paths.</param>
public sealed record StateContent(StateNote Note, ValueList<TargetEntry> Files)
{
    /// <summary>What is signed.</summary>
    internal JsonValue ToJson(RoleHead head) => head.Write(
        ("targets", Fields.ObjectOf(Files.Select(f => new KeyValuePair<string, TargetEntry>(f.Path, f)), Write)),
        ("promptgen", Note.ToJson()));

    /// <summary>Reads what is signed.</summary>
    /// <exception cref="JsonProblemException">It is no state of ours.</exception>
    internal static (RoleHead Head, StateContent Content) Read(JsonValue signed)
    {
        (RoleHead head, JsonMembers role) = RoleHead.Read(signed, Role.Targets, "targets", "promptgen");
        return (head, new StateContent(StateNote.Read(role.Get("promptgen")), new ValueList<TargetEntry>(Fields.Named(role.Get("targets")).Select(Read))));
    }

    private static JsonValue Write(TargetEntry file) => JsonValue.ObjectOf(
        ("length", JsonValue.Of(file.Length)),
        ("hashes", JsonValue.ObjectOf(("sha256", JsonValue.Of(file.Hash)))));

    private static TargetEntry Read(KeyValuePair<string, JsonValue> file)
    {
        JsonMembers entry = JsonMembers.Open(file.Value, "a target", "length", "hashes");
        return new TargetEntry(file.Key, Fields.Hash(JsonMembers.Open(entry.Get("hashes"), "'hashes'", "sha256"), "sha256"), Fields.Whole(entry, "length", 0));
    }
}
