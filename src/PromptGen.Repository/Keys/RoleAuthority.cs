using System;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Keys;

/// <summary>Which keys sign for a role, and how many of them have to.</summary>
/// <param name="Keys">The keys; none stands twice.</param>
/// <param name="Threshold">How many distinct ones have to sign, from 1 on.</param>
public sealed record RoleAuthority(ValueList<PublicKey> Keys, int Threshold)
{
    private const int MostKeys = 64;

    /// <summary>An authority of some keys.</summary>
    public static RoleAuthority Of(int threshold, params PublicKey[] keys) => new(new ValueList<PublicKey>(keys.Distinct()), threshold);

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem =>
        Keys.Count == 0 ? "it has no key"
        : Threshold < 1 ? "its threshold has to be 1 or more"
        : Threshold > Keys.Count ? FormattableString.Invariant($"it needs {Threshold} signatures and has {Keys.Count} {(Keys.Count == 1 ? "key" : "keys")}")
        : null;

    /// <summary>Reads the keys of a role from those that its file defines.</summary>
    /// <exception cref="JsonProblemException">They are not as specified.</exception>
    internal static RoleAuthority Read(JsonMembers role, JsonMembers defined) => new(
        new ValueList<PublicKey>(role.List("keyids", MostKeys).Select(id => PublicKey.Read(defined.Find(JsonMembers.TextOf(id)) ?? throw id.Refuse("there is no key with this id")))),
        role.Int("threshold", 1, MostKeys));

    /// <summary>The members that metadata holds of it.</summary>
    internal (string Name, JsonValue? Value)[] ToMembers() =>
        [("keyids", JsonValue.ListOf(Keys.Select(k => JsonValue.Of(k.Id)))), ("threshold", JsonValue.Of(Threshold))];
}
