using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Roles;

/// <summary>What writers keep to beyond thresholds. Clients do not read it.</summary>
/// <param name="FourEyes">Whether somebody else than the one who proposes a state has to sign it.</param>
/// <param name="Holders">Who holds a key, by its id. Two keys of one holder count once where <paramref name="FourEyes"/> holds.</param>
public sealed record ApprovalPolicy(bool FourEyes, IReadOnlyDictionary<string, string> Holders)
{
    /// <summary>No rule.</summary>
    public static ApprovalPolicy None { get; } = new(false, new Dictionary<string, string>());

    /// <summary>Who holds a key; the key's id when nobody is named.</summary>
    public string HolderOf(string keyId) => Holders.TryGetValue(keyId ?? throw new ArgumentNullException(nameof(keyId)), out string? holder) ? holder : keyId;

    /// <summary>The policy with more holders.</summary>
    public ApprovalPolicy With(IEnumerable<KeyValuePair<string, string>> holders)
    {
        Dictionary<string, string> all = new(Holders, StringComparer.Ordinal);
        foreach ((string key, string holder) in holders)
        {
            all[key] = holder;
        }

        return this with { Holders = all };
    }

    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("four_eyes", FourEyes ? JsonValue.Of(true) : null),
        ("holders", Holders.Count > 0 ? Fields.ObjectOf(Holders, JsonValue.Of) : null));

    internal static ApprovalPolicy Read(JsonValue value)
    {
        JsonMembers policy = JsonMembers.Open(value, "'policy'", "four_eyes", "holders");
        return new ApprovalPolicy(
            policy.Flag("four_eyes"),
            policy.Find("holders") is { } holders ? Fields.Named(holders).ToDictionary(h => h.Key, h => JsonMembers.TextOf(h.Value), StringComparer.Ordinal) : new Dictionary<string, string>());
    }
}
