using System;
using System.Security.Cryptography;
using PromptGen.Channels.Trust.Json;

namespace PromptGen.Channels.Trust.Keys;

/// <summary>
/// A public key that can check signatures, or the reason why it cannot. Two definitions of one key have one <see cref="Fingerprint"/>,
/// whatever their ids, spellings of the key type or line breaks.
/// </summary>
internal sealed class KeyMaterial
{
    private const int LeastRsaBits = 2048;
    private const int MostRsaBits = 8192;
    private const int P256Length = 91;

    private readonly byte[] _subjectPublicKeyInfo;
    private readonly SignatureScheme _scheme;

    private KeyMaterial(byte[] subjectPublicKeyInfo, SignatureScheme scheme, string problem)
    {
        _subjectPublicKeyInfo = subjectPublicKeyInfo;
        _scheme = scheme;
        Problem = problem;
        Fingerprint = Convert.ToHexString(SHA256.HashData(subjectPublicKeyInfo));
    }

    // The identifiers of an elliptic curve's key and of the curve, and that a point follows with both of its coordinates.
    private static ReadOnlySpan<byte> P256Start =>
        [0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04];

    /// <summary>What tells this key from others: the SHA-256 of its normalised bytes.</summary>
    public string Fingerprint { get; }

    /// <summary>Why it cannot check signatures, to be read after the key's id; empty when it can.</summary>
    public string Problem { get; }

    /// <summary>Whether it can check signatures.</summary>
    public bool IsUsable => Problem.Length == 0;

    /// <summary>A key that cannot check signatures.</summary>
    /// <param name="problem">Why, to be read after the key's id.</param>
    public static KeyMaterial Unusable(string problem) => new([], SignatureScheme.EcdsaP256, problem);

    /// <summary>Makes out a key.</summary>
    public static KeyMaterial Import(string keyType, string scheme, string publicText) => (keyType, scheme) switch
    {
        ("ecdsa" or "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256") => Ecdsa(publicText),
        ("rsa", "rsassa-pss-sha256") => Rsa(publicText, SignatureScheme.RsaPss),
        ("rsa", "rsa-pkcs1v15-sha256") => Rsa(publicText, SignatureScheme.RsaPkcs1),
        _ => Unusable($"is of the type '{Shown.Short(keyType)}' and the scheme '{Shown.Short(scheme)}', which this client cannot check"),
    };

    /// <summary>Whether a signature is this key's over some bytes.</summary>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            if (!IsUsable || signature.IsEmpty)
            {
                return false;
            }

            if (_scheme == SignatureScheme.EcdsaP256)
            {
                using ECDsa ecdsa = ECDsa.Create();
                ecdsa.ImportSubjectPublicKeyInfo(_subjectPublicKeyInfo, out _);
                return ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            }

            using RSA rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(_subjectPublicKeyInfo, out _);
            return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, _scheme == SignatureScheme.RsaPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            // Bytes that are no signature at all.
            return false;
        }
    }

    private static KeyMaterial Ecdsa(string publicText)
    {
        try
        {
            using ECDsa key = ECDsa.Create();
            if (!PublicPem.TryRead(publicText, out byte[] bytes))
            {
                return NotPem();
            }

            key.ImportSubjectPublicKeyInfo(bytes, out _);

            // Nearly every key is written in the one normal form, and need not be written anew to be in it.
            return bytes.Length == P256Length && bytes.AsSpan().StartsWith(P256Start) ? new KeyMaterial(bytes, SignatureScheme.EcdsaP256, "")
                : IsP256(key.ExportParameters(includePrivateParameters: false).Curve)
                ? new KeyMaterial(key.ExportSubjectPublicKeyInfo(), SignatureScheme.EcdsaP256, "")
                : Unusable("is on another curve than NIST P-256");
        }
        catch (Exception exception) when (exception is CryptographicException or PlatformNotSupportedException)
        {
            return Unusable("is not a public key of an elliptic curve");
        }
    }

    private static KeyMaterial Rsa(string publicText, SignatureScheme scheme)
    {
        try
        {
            using RSA key = RSA.Create();
            if (!PublicPem.TryRead(publicText, out byte[] bytes))
            {
                return NotPem();
            }

            key.ImportSubjectPublicKeyInfo(bytes, out _);
            return key.KeySize is >= LeastRsaBits and <= MostRsaBits
                ? new KeyMaterial(key.ExportSubjectPublicKeyInfo(), scheme, "")
                : Unusable(FormattableString.Invariant($"has {key.KeySize} bits; RSA keys of {LeastRsaBits} to {MostRsaBits} bits are taken"));
        }
        catch (CryptographicException)
        {
            return Unusable("is not a public key of RSA");
        }
    }

    private static KeyMaterial NotPem() => Unusable("is not one 'PUBLIC KEY' in PEM");

    // Windows names the curve, the others give its number.
    private static bool IsP256(ECCurve curve) =>
        curve.IsNamed && (curve.Oid.Value is "1.2.840.10045.3.1.7" || curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256");
}
