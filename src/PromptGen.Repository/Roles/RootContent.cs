using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Keys;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What the root says: the environment, and whose signatures count for the top-level roles.</summary>
/// <param name="Environment">The environment whose channels these are: <c>production</c>.</param>
/// <param name="Authorities">Keys and threshold of each top-level role.</param>
public sealed record RootContent(string Environment, IReadOnlyDictionary<string, RoleAuthority> Authorities)
{
    /// <summary>What is signed.</summary>
    internal JsonValue ToJson(RoleHead head) => head.Write(
        ("consistent_snapshot", JsonValue.Of(true)),
        ("keys", PublicKey.ToJson(Authorities.Values.SelectMany(a => a.Keys))),
        ("roles", Fields.ObjectOf(Authorities, a => JsonValue.ObjectOf(a.ToMembers()))),
        ("promptgen", JsonValue.ObjectOf(("environment", JsonValue.Of(Environment)))));

    /// <summary>Reads what is signed.</summary>
    /// <exception cref="JsonProblemException">It is no root of ours.</exception>
    internal static (RoleHead Head, RootContent Content) Read(JsonValue signed)
    {
        (RoleHead head, JsonMembers root) = RoleHead.Read(signed, Role.Root, "consistent_snapshot", "keys", "roles", "promptgen");
        _ = root.Flag("consistent_snapshot");
        JsonMembers keys = Fields.Open(root.Get("keys"), "'keys'");
        JsonMembers roles = JsonMembers.Open(root.Get("roles"), "'roles'", Role.Root, Role.Targets, Role.Snapshot, Role.Timestamp);
        string environment = JsonMembers.Open(root.Get("promptgen"), "'promptgen'", "environment").Text("environment");
        return (head, new RootContent(environment, new[] { Role.Root, Role.Targets, Role.Snapshot, Role.Timestamp }.ToDictionary(
            role => role,
            role => RoleAuthority.Read(JsonMembers.Open(roles.Get(role), "a role", "keyids", "threshold"), keys))));
    }
}
