using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace PromptGen.Channels.Tests.Support;

/// <summary>Makes signed files, also such as nobody should make.</summary>
internal static class Signing
{
    /// <summary>A file whose signed part carries the signatures of some keys.</summary>
    public static byte[] File(JsonObject signed, IEnumerable<TestKey> keys) =>
        Envelope(signed, keys.Select(k => (k.Id, Convert.ToHexString(k.Sign(Canonical.Bytes(signed))).ToLowerInvariant())));

    /// <summary>A file that carries whatever signatures it is told to.</summary>
    public static byte[] Envelope(JsonObject signed, IEnumerable<(string KeyId, string Signature)> signatures)
    {
        JsonObject envelope = new()
        {
            ["signatures"] = new JsonArray(signatures.Select(s => (JsonNode)new JsonObject { ["keyid"] = s.KeyId, ["sig"] = s.Signature }).ToArray()),
            ["signed"] = signed.DeepClone(),
        };

        // Indented, so that what is hashed and what is signed are visibly two things.
        return Encoding.UTF8.GetBytes(envelope.ToJsonString(new() { WriteIndented = true }));
    }
}
