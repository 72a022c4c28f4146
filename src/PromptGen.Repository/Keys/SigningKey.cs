using System;
using System.Security.Cryptography;

namespace PromptGen.Repository.Keys;

/// <summary>A private key that signs metadata. Its secret leaves it only as the text of <see cref="ToPem"/>.</summary>
public sealed class SigningKey
{
    private readonly byte[] _secret;

    private SigningKey(ECDsa key, string source)
    {
        _secret = key.ExportPkcs8PrivateKey();
        Public = PublicKey.Of(key);
        Source = source;
    }

    /// <summary>Its public half.</summary>
    public PublicKey Public { get; }

    /// <summary>Where it came from, for messages: a file, or a variable of the environment.</summary>
    public string Source { get; }

    /// <summary>Makes a new key by chance.</summary>
    /// <param name="source">Where it is going to be kept.</param>
    public static SigningKey Create(string source)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey(key, source);
    }

    /// <summary>Takes a key over.</summary>
    /// <param name="key">A key on NIST P-256 with its private half; it stays the caller's.</param>
    /// <param name="source">Where it came from.</param>
    public static SigningKey Of(ECDsa key, string source) => new(key ?? throw new ArgumentNullException(nameof(key)), source);

    /// <summary>The private key in PEM, for its file.</summary>
    public string ToPem() => PemEncoding.WriteString("PRIVATE KEY", _secret) + "\n";

    /// <summary>Signs: ECDSA over SHA-256, in DER.</summary>
    internal byte[] Sign(ReadOnlySpan<byte> data)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(_secret, out _);
        return key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
