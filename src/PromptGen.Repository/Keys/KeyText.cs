using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace PromptGen.Repository.Keys;

/// <summary>What a text of PEM blocks holds: private keys, public keys, or the reason why it cannot be used.</summary>
/// <param name="Private">The private keys, in order.</param>
/// <param name="Public">The public keys, in order; the public halves of private ones are not among them.</param>
/// <param name="Problem">What is wrong, to be read after the text's name; null when nothing is.</param>
public sealed record KeyText(IReadOnlyList<SigningKey> Private, IReadOnlyList<PublicKey> Public, string? Problem)
{
    private const string CurveOid = "1.2.840.10045.3.1.7";

    /// <summary>Reads a text.</summary>
    /// <param name="text">One PEM block or several; what stands between them is passed over.</param>
    /// <param name="source">Where the text came from.</param>
    public static KeyText Read(string text, string source = "")
    {
        List<SigningKey> secret = [];
        List<PublicKey> known = [];
        string rest = text ?? throw new ArgumentNullException(nameof(text));
        while (PemEncoding.TryFind(rest, out PemFields fields))
        {
            string label = rest[fields.Label];
            string block = rest[fields.Location];
            rest = rest[fields.Location.End..];
            if (label == "EC PARAMETERS")
            {
                // OpenSSL writes the curve's name before the key that names it again.
                continue;
            }

            if (Import(label, block, source, secret, known) is { } problem)
            {
                return new KeyText([], [], problem);
            }
        }

        return secret.Count + known.Count > 0
            ? new KeyText(secret, known, null)
            : new KeyText([], [], "holds no key in PEM; a file begins with '-----BEGIN PRIVATE KEY-----', or with '-----BEGIN PUBLIC KEY-----' for one that only checks");
    }

    private static string? Import(string label, string block, string source, List<SigningKey> secret, List<PublicKey> known)
    {
        if (label is not ("PRIVATE KEY" or "EC PRIVATE KEY" or "PUBLIC KEY"))
        {
            return label == "ENCRYPTED PRIVATE KEY"
                ? "is encrypted; decrypt it on the way in, as by 'openssl pkey -in FILE' into the variable of the environment"
                : $"holds a '{label}', which is no key";
        }

        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(block);
            if (!IsP256(key.ExportParameters(includePrivateParameters: false).Curve))
            {
                return "holds a key on another curve than NIST P-256; make one with 'openssl ecparam -name prime256v1 -genkey -noout'";
            }

            if (label == "PUBLIC KEY")
            {
                known.Add(PublicKey.Of(key));
            }
            else
            {
                secret.Add(SigningKey.Of(key, source));
            }

            return null;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return "holds a key that is none of an elliptic curve";
        }
    }

    // Windows names the curve, the others give its number.
    private static bool IsP256(ECCurve curve) => curve.IsNamed && (curve.Oid.Value == CurveOid || curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256");
}
