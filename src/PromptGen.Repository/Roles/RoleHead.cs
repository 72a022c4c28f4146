using System;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What every role begins with.</summary>
/// <param name="Type">The type of metadata: <c>targets</c>, also for channels and stops.</param>
/// <param name="Version">The version, from 1 on.</param>
/// <param name="Expires">When clients no longer trust it.</param>
internal sealed record RoleHead(string Type, long Version, DateTimeOffset Expires)
{
    private const string Specification = "1.0.31";

    private static readonly string[] Keys = ["_type", "spec_version", "version", "expires"];

    /// <summary>What is signed: the head and what the role says.</summary>
    public JsonValue Write(params (string Name, JsonValue? Value)[] members) => JsonValue.ObjectOf(
    [
        ("_type", JsonValue.Of(Type)),
        ("spec_version", JsonValue.Of(Specification)),
        ("version", JsonValue.Of(Version)),
        ("expires", Fields.Of(Expires)),
        .. members,
    ]);

    /// <summary>Opens what is signed. A key that this PromptGen does not know ends it: written back, it would be lost.</summary>
    /// <param name="signed">What is signed.</param>
    /// <param name="type">The type that it has to have.</param>
    /// <param name="known">The keys that a role of this type has beside its head.</param>
    /// <exception cref="JsonProblemException">It is something else.</exception>
    public static (RoleHead Head, JsonMembers Members) Read(JsonValue signed, string type, params string[] known)
    {
        JsonMembers members = JsonMembers.Open(signed, "the role " + type, [.. Keys, .. known]);
        _ = members.FindWord("_type", type);
        return (new RoleHead(members.Text("_type"), Fields.Whole(members, "version", 1), Fields.Time(members, "expires")), members);
    }
}
