using System;
using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Identity;

/// <summary>
/// SHA-256 over the normalised source as UTF-8, written <c>sha256:</c> and 64 lower-case hexadecimal digits. The name of a
/// version for machines: one digest means one text everywhere.
/// </summary>
public sealed class Digest : IEquatable<Digest>
{
    /// <summary>How many bytes the hash has.</summary>
    internal const int HashLength = 32;

    private const string Prefix = "sha256:";
    private const int HexLength = 64;
    private const string HexDigits = "0123456789abcdef";

    // A lone surrogate has no UTF-8 form. Such a string cannot come out of a valid file; two different ones must not share a digest.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private Digest(string text)
    {
        Text = text;
    }

    /// <summary>The whole digest: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public string Text { get; }

    /// <summary>The first eight hexadecimal digits, for people.</summary>
    public string Short => Text.Substring(Prefix.Length, 8);

    /// <summary>The digest of a normalised source.</summary>
    /// <exception cref="EncoderFallbackException">The text holds a lone surrogate; <see cref="PromptBytes"/> lets none through.</exception>
    public static Digest Of(SourceText source)
    {
        string text = (source ?? throw new ArgumentNullException(nameof(source))).Text;

        // The bytes are needed for a moment only, once for each file of a catalogue.
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Utf8.GetMaxByteCount(text.Length));
        try
        {
            return OfBytes(bytes, Utf8.GetBytes(text, 0, text.Length, bytes, 0));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The digest of bytes as they are.</summary>
    public static Digest OfBytes(byte[] bytes) => OfBytes(bytes ?? throw new ArgumentNullException(nameof(bytes)), bytes.Length);

    private static Digest OfBytes(byte[] bytes, int count)
    {
        using var sha = SHA256.Create();
        return OfHash(sha.ComputeHash(bytes, 0, count));
    }

    /// <summary>The digest with a hash.</summary>
    /// <param name="hash">The 32 bytes of a SHA-256.</param>
    internal static Digest OfHash(byte[] hash)
    {
        char[] text = new char[Prefix.Length + HexLength];
        Prefix.CopyTo(0, text, 0, Prefix.Length);
        for (int i = 0; i < hash.Length; i++)
        {
            text[Prefix.Length + (2 * i)] = HexDigits[hash[i] >> 4];
            text[Prefix.Length + (2 * i) + 1] = HexDigits[hash[i] & 15];
        }

        return new Digest(new string(text));
    }

    /// <summary>Reads a written digest; null unless it is <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public static Digest? TryParse(string? text)
    {
        if (text is null || text.Length != Prefix.Length + HexLength || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        for (int i = Prefix.Length; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return null;
            }
        }

        return new Digest(text);
    }

    /// <summary>Its hash: 32 bytes.</summary>
    internal byte[] ToHash()
    {
        byte[] hash = new byte[HashLength];
        for (int i = 0; i < hash.Length; i++)
        {
            int at = Prefix.Length + (2 * i);
            hash[i] = (byte)((ValueOf(Text[at]) << 4) | ValueOf(Text[at + 1]));
        }

        return hash;
    }

    /// <inheritdoc/>
    public bool Equals(Digest? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Digest);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static int ValueOf(char digit) => digit <= '9' ? digit - '0' : digit - 'a' + 10;
}
