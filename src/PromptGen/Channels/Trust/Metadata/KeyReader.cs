using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Keys;

namespace PromptGen.Channels.Trust.Metadata;

/// <summary>Reads keys, and which of them sign for a role.</summary>
internal static class KeyReader
{
    private const int MostId = 128;
    private const int MostName = 64;
    private const int MostKey = 8192;

    /// <summary>Reads the keys that a file defines, by id.</summary>
    /// <exception cref="MalformedJsonException">They are not as specified.</exception>
    public static IReadOnlyDictionary<string, TrustKey> Keys(JsonCursor keys, TrustLimits limits)
    {
        Dictionary<string, TrustKey> read = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonCursor> key in keys.Members(limits.Keys))
        {
            string keyType = key.Value.Required("keytype").Text(MostName);
            string scheme = key.Value.Required("scheme").Text(MostName);
            string text = key.Value.Required("keyval").Required("public").Text(MostKey);
            read.Add(key.Key, new TrustKey(key.Key, keyType, scheme, text, HasItsId(key.Key, key.Value.Value)));
        }

        return read;
    }

    /// <summary>Reads which keys sign for a role.</summary>
    /// <exception cref="MalformedJsonException">It is not as specified.</exception>
    public static RoleKeys Role(JsonCursor role, TrustLimits limits)
    {
        List<string> ids = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonCursor id in role.Required("keyids").Items(limits.Signatures))
        {
            ids.Add(id.Text(MostId));
            if (!seen.Add(id.Value.Text))
            {
                throw id.Wrong($"key '{Shown.Short(id.Value.Text)}' stands twice");
            }
        }

        return new RoleKeys(ids, role.Required("threshold").Whole(least: 1));
    }

    /// <summary>
    /// Whether an id is the SHA-256 of the key's canonical form: of all of it, or of the three fields that are specified, since tools
    /// add their own fields before or after they make the id.
    /// </summary>
    private static bool HasItsId(string id, JsonValue key)
    {
        Dictionary<string, JsonValue> specified = new(StringComparer.Ordinal)
        {
            ["keytype"] = key.Members["keytype"],
            ["keyval"] = key.Members["keyval"],
            ["scheme"] = key.Members["scheme"],
        };
        return id == Hash(key) || id == Hash(JsonValue.Of(key.Offset, specified));
    }

    private static string Hash(JsonValue key) => Convert.ToHexString(SHA256.HashData(CanonicalJson.Bytes(key))).ToLowerInvariant();
}
