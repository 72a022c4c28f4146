using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Metadata;

namespace PromptGen.Channels.Trust.Keys;

/// <summary>How many distinct keys of a role have signed a file. A key counts once, under however many ids it stands.</summary>
/// <param name="Valid">How many have.</param>
/// <param name="Needed">How many have to.</param>
/// <param name="Notes">Why signatures did not count, in the order of the file.</param>
internal sealed record ThresholdCount(int Valid, long Needed, IReadOnlyList<string> Notes)
{
    private const int MostNotes = 4;

    /// <summary>Whether enough have.</summary>
    public bool IsReached => Valid >= Needed;

    /// <summary>Counts.</summary>
    /// <param name="role">The role's keys and threshold.</param>
    /// <param name="keys">The keys that whoever trusts the role defines.</param>
    /// <param name="metadata">The file.</param>
    /// <typeparam name="T">The kind of role.</typeparam>
    public static ThresholdCount Of<T>(RoleKeys role, IReadOnlyDictionary<string, TrustKey> keys, SignedMetadata<T> metadata)
        where T : RoleMetadata
    {
        HashSet<string> trusted = new(role.KeyIds, StringComparer.Ordinal);
        Dictionary<string, string> counted = new(StringComparer.Ordinal);
        List<string> notes = [];
        foreach (MetadataSignature signature in metadata.Signatures)
        {
            string id = Shown.Short(signature.KeyId);
            if (!trusted.Contains(signature.KeyId) || !keys.TryGetValue(signature.KeyId, out TrustKey? key))
            {
                notes.Add($"key '{id}' is none of the role's");
            }
            else if (!key.Material.IsUsable)
            {
                notes.Add($"key '{id}' {key.Material.Problem}");
            }
            else if (!key.Material.Verifies(metadata.Signed.Span, signature.Bytes.Span))
            {
                notes.Add($"the signature of key '{id}' is wrong");
            }
            else if (!counted.TryAdd(key.Material.Fingerprint, id))
            {
                notes.Add($"key '{id}' is the key '{counted[key.Material.Fingerprint]}' again");
            }
        }

        return new ThresholdCount(counted.Count, role.Threshold, notes);
    }

    /// <summary>What is wrong, to be read after who asks: <c>needs 2 signatures of the trusted root's keys and has 1: ...</c>.</summary>
    /// <param name="whose">Who trusts the role: <c>the trusted root</c>.</param>
    public string Shortage(string whose)
    {
        string rest = Notes.Count > MostNotes ? FormattableString.Invariant($"; and {Notes.Count - MostNotes} more") : "";
        string notes = Notes.Count == 0 ? "" : ": " + string.Join("; ", Notes.Take(MostNotes)) + rest;
        return FormattableString.Invariant($"needs {Needed} {(Needed == 1 ? "signature" : "signatures")} by keys that {whose} trusts and has {Valid}{notes}");
    }
}
