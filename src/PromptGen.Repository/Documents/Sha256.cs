using System;
using System.Linq;
using System.Security.Cryptography;

namespace PromptGen.Repository.Documents;

/// <summary>SHA-256 as metadata writes it: 64 lower-case hexadecimal digits.</summary>
public static class Sha256
{
    /// <summary>How many digits there are.</summary>
    public const int Digits = 64;

    /// <summary>The hash of some bytes.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Whether a text is such a hash.</summary>
    public static bool IsHex(string text) => (text ?? throw new ArgumentNullException(nameof(text))).Length == Digits && text.All(char.IsAsciiHexDigitLower);
}
