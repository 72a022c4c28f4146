using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using PromptGen.Channels.Trust.State;
using Xunit;

namespace PromptGen.Channels.Tests.Reading;

/// <summary>Whatever the bytes, reading gives a value, and no changed file is trusted.</summary>
public class ReaderFuzzTests
{
    private static readonly string[] Roles = ["root", "timestamp", "snapshot", "targets"];

    private static readonly Dictionary<string, byte[]> Samples = Roles.ToDictionary(r => r, Sample);

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "null", "true", "-1", "0", "1e9", "9223372036854775808", "\n", " ", "\u0000", "\"signed\":", "\"_type\":\"root\"", "\"keys\":{}", "\uFEFF", "//",
    ];

    [Fact]
    public void AFileThatWasChangedAnywhereIsReadOrRefusedAndNeverThrows()
    {
        int refused = 0;
        Gen<(string Role, byte[] File)> changed =
            from role in Gen.Elements(Roles)
            from file in Changed(Samples[role])
            select (role, file);
        Prop.ForAll(changed.ToArbitrary(), c =>
        {
            if (MetadataReaderTests.Read(c.Role, c.File, TrustLimits.Default) is { } error)
            {
                refused++;
                Assert.True(error.Message.Length > 0 && error.Line > 0 && error.Column > 0, error.ToString());
                Assert.All(error.ToString(), character => Assert.False(char.IsControl(character)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Assert.True(refused > 1000);
    }

    [Fact]
    public void AnyBytesAreReadOrRefused() =>
        Prop.ForAll(
            Gen.Elements(Pieces).ArrayOf().Select(p => Encoding.UTF8.GetBytes(string.Concat(p))).ToArbitrary(),
            file => Assert.All(Roles, role => Assert.NotNull(MetadataReaderTests.Read(role, file, TrustLimits.Default)))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void AChangedRootIsTrustedOnlyWhenItSaysExactlyTheSame()
    {
        byte[] root = MetadataReaderTests.File("root");
        byte[] signed = MetadataReader.Root(root, TrustLimits.Default).Metadata!.Signed.ToArray();
        Prop.ForAll(Changed(root).ToArbitrary(), file =>
        {
            if (TrustedState.Anchor(file, null, out _) is { } state)
            {
                Assert.Equal(signed, state.Root.Signed.ToArray());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static byte[] Sample(string role)
    {
        Repository repository = new() { Hashes = true };
        repository.Delegate("targets", "stable", ["stable/*"], terminating: true);
        repository.Delegate("targets", "bins", prefixes: ["0", "1f"]);
        repository.AddTarget("targets", "a", [1], new() { ["seq"] = 1, ["nested"] = new System.Text.Json.Nodes.JsonArray("é", null) });
        repository.Publish("stable", "bins", "targets");
        return repository.Files[repository.NameOf(role)];
    }

    /// <summary>Cuts a file, turns bits, doubles, swaps or drops parts, or puts pieces of JSON into it.</summary>
    private static Gen<byte[]> Changed(byte[] file)
    {
        Gen<int> place = Gen.Choose(0, file.Length - 1);
        Gen<byte[]> cut = place.Select(p => file[..p]);
        Gen<byte[]> turned =
            from p in place
            from bit in Gen.Choose(0, 7)
            select file.Select((b, i) => i == p ? (byte)(b ^ (1 << bit)) : b).ToArray();
        Gen<byte[]> put =
            from p in place
            from piece in Gen.Elements(Pieces)
            from over in Gen.Choose(0, 12)
            select (byte[])[.. file[..p], .. Encoding.UTF8.GetBytes(piece), .. file[Math.Min(file.Length, p + over)..]];
        Gen<byte[]> copied =
            from a in place
            from b in place
            from c in place
            select (byte[])[.. file[..a], .. file[Math.Min(b, c)..Math.Max(b, c)], .. file[a..]];
        return Gen.OneOf(cut, turned, turned, put, put, copied);
    }
}
