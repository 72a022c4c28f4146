using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Keys;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;
using Xunit;

namespace PromptGen.Channels.Tests.Reading;

public class KeyTests
{
    [Theory]
    [InlineData("ecdsa")]
    [InlineData("ecdsa-sha2-nistp256")]
    public void BothNamesOfTheKeyTypeOfEcdsaAreTaken(string keyType) =>
        Assert.Equal(1, Count(1, TestKey.Ecdsa(keyType, ECCurve.NamedCurves.nistP256)).Valid);

    [Theory]
    [InlineData("rsassa-pss-sha256")]
    [InlineData("rsa-pkcs1v15-sha256")]
    public void BothPaddingsOfRsaAreTaken(string scheme) =>
        Assert.Equal(1, Count(1, TestKey.Rsa(scheme, 2048)).Valid);

    [Fact]
    public void ASignatureWithTheOtherPaddingOfRsaIsWrong()
    {
        TestKey key = TestKey.Rsa("rsassa-pss-sha256", 2048);
        JsonObject signed = Root(1, key.As(d => d["scheme"] = "rsa-pkcs1v15-sha256"));

        Assert.Contains("is wrong", Of(Signing.File(signed, [key.As(d => d["scheme"] = "rsa-pkcs1v15-sha256")])).Notes[0]);
    }

    [Fact]
    public void AnUnknownSchemeDoesNotCountAndSaysSo()
    {
        TestKey key = TestKey.Ed25519();
        ThresholdCount count = Count(1, key);

        Assert.False(count.IsReached);
        Assert.Equal(
            $"needs 1 signature by keys that the root trusts and has 0: key '{key.Id}' is of the type 'ed25519' and the scheme 'ed25519', which this client cannot check",
            count.Shortage("the root"));
    }

    [Fact]
    public void AnUnknownSchemeBesideEnoughOthersIsNoHindrance() =>
        Assert.True(Count(1, TestKey.Ed25519(), TestKey.Of("a")).IsReached);

    public static TheoryData<string, string> Unusable => new()
    {
        { "p384", "is on another curve than NIST P-256" },
        { "secp256k1", "is on another curve than NIST P-256" },
        { "rsa1024", "has 1024 bits; RSA keys of 2048 to 8192 bits are taken" },
        { "rsa as ecdsa", "is not a public key of an elliptic curve" },
        { "ecdsa as rsa", "is not a public key of RSA" },
        { "private", "is not one 'PUBLIC KEY' in PEM" },
        { "two", "is not one 'PUBLIC KEY' in PEM" },
        { "hexadecimal", "is not one 'PUBLIC KEY' in PEM" },
        { "garbage", "is not a public key of an elliptic curve" },
        { "id", "has an id that is not the SHA-256 of the key" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void AKeyThatCannotBeUsedDoesNotCountAndSaysWhy(string what, string why)
    {
        TestKey ecdsa = TestKey.Of("a");
        string pem = ecdsa.Definition["keyval"]!["public"]!.GetValue<string>();
        using ECDsa fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        TestKey key = what switch
        {
            "p384" => TestKey.Ecdsa("ecdsa", ECCurve.NamedCurves.nistP384),
            "secp256k1" => TestKey.Ecdsa("ecdsa", ECCurve.CreateFromFriendlyName("secp256k1")),
            "rsa1024" => TestKey.Rsa("rsassa-pss-sha256", 1024),
            "rsa as ecdsa" => TestKey.Rsa("rsassa-pss-sha256", 2048).As(d => (d["keytype"], d["scheme"]) = ("ecdsa", "ecdsa-sha2-nistp256")),
            "ecdsa as rsa" => ecdsa.As(d => (d["keytype"], d["scheme"]) = ("rsa", "rsassa-pss-sha256")),
            "private" => ecdsa.As(d => d["keyval"]!["public"] = fresh.ExportPkcs8PrivateKeyPem()),
            "two" => ecdsa.As(d => d["keyval"]!["public"] = pem + "\n" + pem),
            "hexadecimal" => ecdsa.As(d => d["keyval"]!["public"] = "04ab"),
            "garbage" => ecdsa.As(d => d["keyval"]!["public"] = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
            _ => ecdsa,
        };
        JsonObject signed = Root(1, key);
        if (what == "id")
        {
            JsonNode definition = signed["keys"]![key.Id]!.DeepClone();
            definition["scheme"] = "other";
            signed["keys"]![key.Id] = definition;
        }

        ThresholdCount count = Of(Signing.File(signed, [key]));

        Assert.Equal(0, count.Valid);
        Assert.Equal($"key '{key.Id}' {why}", Assert.Single(count.Notes));
    }

    [Fact]
    public void OneKeyUnderTwoIdsCountsOnce()
    {
        TestKey key = TestKey.Of("a");
        string pem = key.Definition["keyval"]!["public"]!.GetValue<string>();
        TestKey[] same =
        [
            key,
            key.As(d => d["keytype"] = "ecdsa-sha2-nistp256"),
            key.As(d => d["keyval"]!["public"] = pem.Replace("\n", "\r\n", StringComparison.Ordinal) + "\n"),
            key.As(d => d["x-owner"] = "somebody"),
        ];

        ThresholdCount count = Count(2, same);

        Assert.Equal((1, false), (count.Valid, count.IsReached));
        Assert.Equal($"key '{same[1].Id}' is the key '{key.Id}' again", count.Notes[0]);
        Assert.True(Count(2, [.. same, TestKey.Of("b")]).IsReached);
    }

    [Fact]
    public void OneRsaKeyWithTwoSchemesCountsOnce()
    {
        TestKey key = TestKey.Rsa("rsa-pkcs1v15-sha256", 2048);
        TestKey other = key.As(d => d["keyval"]!["public"] = key.Definition["keyval"]!["public"]!.GetValue<string>() + "\n");

        Assert.Equal(1, Count(2, key, other).Valid);
    }

    [Fact]
    public void AnIdMayLeaveOutTheFieldsThatAreNotSpecified()
    {
        TestKey key = TestKey.Of("a");
        JsonObject signed = Root(1, key);
        signed["keys"]![key.Id]!["x-owner"] = "somebody";
        signed["keys"]![key.Id]!["keyid_hash_algorithms"] = new JsonArray("md5");

        Assert.True(Of(Signing.File(signed, [key])).IsReached);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("3006020101020101")]
    [InlineData("3080")]
    [InlineData("30ffffffff")]
    public void BytesThatAreNoSignatureAreWrongAndNothingMore(string signature)
    {
        TestKey key = TestKey.Of("a");

        ThresholdCount count = Of(Signing.Envelope(Root(1, key), [(key.Id, signature)]));

        Assert.Equal($"the signature of key '{key.Id}' is wrong", Assert.Single(count.Notes));
    }

    [Fact]
    public void ManyReasonsAreCutShort()
    {
        JsonObject signed = Root(3, TestKey.Of("a"));

        string shortage = Of(Signing.Envelope(signed, Enumerable.Range(0, 7).Select(i => ($"k{i}", "00")))).Shortage("the root");

        Assert.Equal("needs 3 signatures by keys that the root trusts and has 0: key 'k0' is none of the role's; key 'k1' is none of the role's; key 'k2' is none of the role's; key 'k3' is none of the role's; and 3 more", shortage);
    }

    /// <summary>Made with another implementation of JSON, of its canonical form and of the signatures (Python's, over OpenSSL).</summary>
    [Fact]
    public void ARootThatAnotherImplementationSignedIsTrusted()
    {
        TrustedState? state = TrustedState.Anchor(Encoding.UTF8.GetBytes(ForeignRoot.Text), null, out TrustRefusal? refusal);

        Assert.Null(refusal);
        Assert.Equal(3, ThresholdCount.Of(state!.Root.Role.Roles["root"], state.Root.Role.Keys, state.Root).Valid);
    }

    private static JsonObject Root(int threshold, params TestKey[] keys)
    {
        Repository repository = new();
        repository.SetKeys("root", threshold, keys);
        return repository.Signed["root"];
    }

    private static ThresholdCount Count(int threshold, params TestKey[] keys) => Of(Signing.File(Root(threshold, keys), keys));

    private static ThresholdCount Of(byte[] file)
    {
        MetadataResult<RootMetadata> read = MetadataReader.Root(file, TrustLimits.Default);
        Assert.Null(read.Error);
        return RootCheck.Count(read.Metadata!.Role, "root", read.Metadata);
    }
}
