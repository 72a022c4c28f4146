using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using PromptGen.Repository.Keys;
using PromptGen.Repository.State;
using Xunit;

namespace PromptGen.Repository.Tests.Keys;

public sealed class KeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-keys-").FullName;

    private string Repository => Path.Combine(_folder, "repository");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_key_is_its_owners_alone_and_is_read_back()
    {
        string file = Path.Combine(_folder, "keys", "stable.pem");

        SigningKey made = KeyFiles.Create(Repository, file);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        List<string> warnings = [];
        Assert.Equal([made.Public], KeyFiles.Read(Repository, [Path.GetDirectoryName(file)!], null, warnings).Keys.Select(k => k.Public));
        Assert.Empty(warnings);
        Assert.Throws<IOException>(() => KeyFiles.Create(Repository, file));
    }

    [Fact]
    public void A_key_that_everybody_can_read_is_said_aloud()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such bits");
        string file = Path.Combine(_folder, "open.pem");
        File.WriteAllText(file, SigningKey.Create(file).ToPem());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        List<string> warnings = [];
        KeyFiles.Read(Repository, [file], null, warnings);

        Assert.Contains("can be read by everybody on this machine; run 'chmod 600", Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_key_inside_the_repository_is_refused_also_behind_a_link(bool linked)
    {
        Directory.CreateDirectory(Repository);
        string inside = Path.Combine(Repository, "stable.pem");
        File.WriteAllText(inside, SigningKey.Create(inside).ToPem());
        string named = linked ? File.CreateSymbolicLink(Path.Combine(_folder, "link.pem"), inside).FullName : inside;

        AssertRefused("the key lies inside the repository", () => KeyFiles.Read(Repository, [named], null, new List<string>()));
        AssertRefused("the key lies inside the repository", () => KeyFiles.Create(Repository, Path.Combine(Repository, "new.pem")));
        Assert.False(File.Exists(Path.Combine(Repository, "new.pem")));
    }

    [Fact]
    public void The_environment_may_hold_several_keys()
    {
        SigningKey[] keys = [SigningKey.Create("a"), SigningKey.Create("b")];

        KeyRing ring = KeyFiles.Read(Repository, [], string.Concat(keys.Select(k => k.ToPem())), new List<string>());

        Assert.Equal(keys.Select(k => k.Public.Id).Order(StringComparer.Ordinal), ring.Keys.Select(k => k.Public.Id));
        AssertRefused("the variable of the environment holds no key in PEM", () => KeyFiles.Read(Repository, [], "secret", new List<string>()));
    }

    [Fact]
    public void Keys_of_other_kinds_are_said_to_be_such()
    {
        using var rsa = RSA.Create(2048);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var right = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Contains("none of an elliptic curve", KeyText.Read(rsa.ExportPkcs8PrivateKeyPem()).Problem, StringComparison.Ordinal);
        Assert.Contains("another curve than NIST P-256", KeyText.Read(other.ExportPkcs8PrivateKeyPem()).Problem, StringComparison.Ordinal);
        Assert.Contains("is encrypted", KeyText.Read(right.ExportEncryptedPkcs8PrivateKeyPem("x", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1))).Problem, StringComparison.Ordinal);
        Assert.Single(KeyText.Read(right.ExportECPrivateKeyPem()).Private);
        Assert.Equal(PublicKey.Of(right), Assert.Single(KeyText.Read(right.ExportSubjectPublicKeyInfoPem()).Public));
    }

    [Theory]
    [InlineData("keys/ana.pem", "ana")]
    [InlineData("ben.pub.pem", "ben")]
    [InlineData("carla", "carla")]
    public void The_name_of_its_file_says_who_holds_a_key(string file, string holder) => Assert.Equal(holder, KeyFiles.HolderOf(file));

    private static void AssertRefused(string message, Action action) => Assert.Contains(message, Assert.Throws<RefusedException>(action).Message, StringComparison.Ordinal);
}
