using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace PromptGen.Channels.Tests.Support;

/// <summary>A key pair of a publisher or of an attacker.</summary>
internal sealed class TestKey
{
    private static readonly ConcurrentDictionary<string, TestKey> Known = new(StringComparer.Ordinal);

    private readonly Func<byte[], byte[]> _sign;

    private TestKey(JsonObject definition, Func<byte[], byte[]> sign)
    {
        Definition = definition;
        _sign = sign;
        Id = IdOf(definition);
    }

    public string Id { get; }

    public JsonObject Definition { get; }

    /// <summary>One key for each name, the same in all tests, since making keys takes time.</summary>
    public static TestKey Of(string name) => Known.GetOrAdd(name, static _ => Ecdsa("ecdsa", ECCurve.NamedCurves.nistP256));

    public static TestKey Ecdsa(string keyType, ECCurve curve)
    {
        ECDsa key = ECDsa.Create(curve);
        return new(Define(keyType, "ecdsa-sha2-nistp256", key.ExportSubjectPublicKeyInfoPem()), data => key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    public static TestKey Rsa(string scheme, int bits)
    {
        RSA key = RSA.Create(bits);
        RSASignaturePadding padding = scheme == "rsassa-pss-sha256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return new(Define("rsa", scheme, key.ExportSubjectPublicKeyInfoPem()), data => key.SignData(data, HashAlgorithmName.SHA256, padding));
    }

    /// <summary>A key whose signatures nobody here can check.</summary>
    public static TestKey Ed25519() => new(Define("ed25519", "ed25519", new string('a', 64)), static _ => new byte[64]);

    /// <summary>The same key pair under another definition.</summary>
    public TestKey As(Action<JsonObject> change)
    {
        JsonObject definition = (JsonObject)Definition.DeepClone();
        change(definition);
        return new(definition, _sign);
    }

    public byte[] Sign(byte[] data) => _sign(data);

    public static string IdOf(JsonObject definition) => Convert.ToHexString(SHA256.HashData(Canonical.Bytes(definition))).ToLowerInvariant();

    private static JsonObject Define(string keyType, string scheme, string pem) =>
        new() { ["keytype"] = keyType, ["scheme"] = scheme, ["keyval"] = new JsonObject { ["public"] = pem } };
}
