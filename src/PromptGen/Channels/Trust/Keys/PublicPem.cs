using System;

namespace PromptGen.Channels.Trust.Keys;

/// <summary>Reads a public key in PEM.</summary>
internal static class PublicPem
{
    private const string Begin = "-----BEGIN PUBLIC KEY-----";
    private const string End = "-----END PUBLIC KEY-----";

    /// <summary>The bytes of a text that holds one <c>PUBLIC KEY</c> and nothing else.</summary>
    public static bool TryRead(string text, out byte[] bytes)
    {
        bytes = [];
        ReadOnlySpan<char> pem = text.AsSpan().Trim();
        if (pem.Length < Begin.Length + End.Length || !pem.StartsWith(Begin, StringComparison.Ordinal) || !pem.EndsWith(End, StringComparison.Ordinal))
        {
            return false;
        }

        // White space between the characters is passed over; a second key would not be.
        ReadOnlySpan<char> content = pem[Begin.Length..^End.Length];
        byte[] decoded = new byte[content.Length];
        if (!Convert.TryFromBase64Chars(content, decoded, out int written))
        {
            return false;
        }

        bytes = decoded[..written];
        return true;
    }
}
