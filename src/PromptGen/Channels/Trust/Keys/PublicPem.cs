using System;
using System.Security.Cryptography;

namespace PromptGen.Channels.Trust.Keys;

/// <summary>Reads a public key in PEM.</summary>
internal static class PublicPem
{
    /// <summary>The bytes of a text that holds one <c>PUBLIC KEY</c> and nothing else.</summary>
    public static bool TryRead(string text, out byte[] bytes)
    {
        bytes = [];
        if (!PemEncoding.TryFind(text, out PemFields fields)
            || text[fields.Label] != "PUBLIC KEY"
            || !string.IsNullOrWhiteSpace(text[..fields.Location.Start])
            || !string.IsNullOrWhiteSpace(text[fields.Location.End..]))
        {
            return false;
        }

        bytes = new byte[fields.DecodedDataLength];
        return Convert.TryFromBase64String(text[fields.Base64Data], bytes, out int written) && written == bytes.Length;
    }
}
