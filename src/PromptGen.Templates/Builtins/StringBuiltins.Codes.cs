using System;
using System.Security.Cryptography;
using System.Text;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Builtins;

/// <content>Base64 and hashes, over the text's UTF-8.</content>
public static partial class StringBuiltins
{
    private const string HexDigits = "0123456789abcdef";

    /// <summary><c>string.base64_encode</c></summary>
    public static string Base64Encode(string? text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text ?? ""));

    /// <summary><c>string.base64_decode</c>: bytes that are no UTF-8 become U+FFFD.</summary>
    /// <exception cref="PromptRenderException">The text is no Base64.</exception>
    public static string Base64Decode(string? text, SourcePosition position)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text ?? ""));
        }
        catch (FormatException)
        {
            throw position.Fail("the text is not valid Base64");
        }
    }

#pragma warning disable CA5350, CA5351 // The author of a prompt asks for these by name; nothing is protected by them here.
    /// <summary><c>string.md5</c></summary>
    public static string Md5(string? text)
    {
        using MD5 algorithm = MD5.Create();
        return Hash(algorithm, text);
    }

    /// <summary><c>string.sha1</c></summary>
    public static string Sha1(string? text)
    {
        using SHA1 algorithm = SHA1.Create();
        return Hash(algorithm, text);
    }

    /// <summary><c>string.hmac_sha1</c></summary>
    public static string HmacSha1(string? text, string? secretKey)
    {
        using HMACSHA1 algorithm = new(Encoding.UTF8.GetBytes(secretKey ?? ""));
        return Hash(algorithm, text);
    }
#pragma warning restore CA5350, CA5351

    /// <summary><c>string.sha256</c></summary>
    public static string Sha256(string? text)
    {
        using SHA256 algorithm = SHA256.Create();
        return Hash(algorithm, text);
    }

    /// <summary><c>string.sha512</c></summary>
    public static string Sha512(string? text)
    {
        using SHA512 algorithm = SHA512.Create();
        return Hash(algorithm, text);
    }

    /// <summary><c>string.hmac_sha256</c></summary>
    public static string HmacSha256(string? text, string? secretKey)
    {
        using HMACSHA256 algorithm = new(Encoding.UTF8.GetBytes(secretKey ?? ""));
        return Hash(algorithm, text);
    }

    /// <summary><c>string.hmac_sha512</c></summary>
    public static string HmacSha512(string? text, string? secretKey)
    {
        using HMACSHA512 algorithm = new(Encoding.UTF8.GetBytes(secretKey ?? ""));
        return Hash(algorithm, text);
    }

    private static string Hash(HashAlgorithm algorithm, string? text)
    {
        byte[] hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text ?? ""));
        char[] digits = new char[hash.Length * 2];
        for (int i = 0; i < hash.Length; i++)
        {
            digits[2 * i] = HexDigits[hash[i] >> 4];
            digits[(2 * i) + 1] = HexDigits[hash[i] & 15];
        }

        return new string(digits);
    }
}
