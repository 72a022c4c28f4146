using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What snapshot and timestamp say: which version of each file below them belongs to this state of the repository.</summary>
/// <param name="At">When it was signed, by the signer's clock.</param>
/// <param name="Files">The files by role; a timestamp names the snapshot alone.</param>
public sealed record IndexContent(DateTimeOffset At, IReadOnlyDictionary<string, MetaEntry> Files)
{
    private const string Extension = ".json";

    /// <summary>What is signed.</summary>
    internal JsonValue ToJson(RoleHead head) => head.Write(
        ("meta", Fields.ObjectOf(Files.Select(f => new KeyValuePair<string, MetaEntry>(f.Key + Extension, f.Value)), f => f.ToJson())),
        ("promptgen", JsonValue.ObjectOf(("at", Fields.Of(At)))));

    /// <summary>Reads what is signed.</summary>
    /// <param name="signed">What is signed.</param>
    /// <param name="type">Snapshot or timestamp.</param>
    /// <exception cref="JsonProblemException">It is none of ours.</exception>
    internal static (RoleHead Head, IndexContent Content) Read(JsonValue signed, string type)
    {
        (RoleHead head, JsonMembers role) = RoleHead.Read(signed, type, "meta", "promptgen");
        DateTimeOffset at = Fields.Time(JsonMembers.Open(role.Get("promptgen"), "'promptgen'", "at"), "at");
        Dictionary<string, MetaEntry> files = Fields.Named(role.Get("meta")).ToDictionary(
            f => f.Key.EndsWith(Extension, StringComparison.Ordinal) ? f.Key[..^Extension.Length] : throw f.Value.Refuse("a file of metadata is called NAME.json"),
            f => MetaEntry.Read(f.Value),
            StringComparer.Ordinal);
        return (head, new IndexContent(at, files));
    }
}
