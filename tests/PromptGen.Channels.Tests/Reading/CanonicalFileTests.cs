using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Json;
using PromptGen.Channels.Trust.Metadata;
using Xunit;

namespace PromptGen.Channels.Tests.Reading;

/// <summary>What signatures cover is taken out of a file only where it is byte for byte what would be made of it.</summary>
public class CanonicalFileTests
{
    [Theory]
    [InlineData("""{"signed":{}}""", "{}")]
    [InlineData("""{"a":{"signed":1},"signatures":[],"signed":{"a":["b\"\\",-1,0,true,null],"b":{"":[]}},"z":[{"signed":2}]}""", """{"a":["b\"\\",-1,0,true,null],"b":{"":[]}}""")]
    [InlineData("""{"signatures":[],"signed":["é",{"A":1,"a":2,"aa":3,"é":4}]}""", """["é",{"A":1,"a":2,"aa":3,"é":4}]""")]
    public void ThePlaceOfWhatIsSignedIsFound(string file, string signed)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(file);

        Assert.Equal(signed, Encoding.UTF8.GetString(utf8[CanonicalFile.FindSigned(utf8, 8)!.Value]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""["signed",{}]""")]
    [InlineData("""{"a":{"signed":{}}}""")]
    [InlineData("""{"signed":{} }""")]
    [InlineData("""{"signed" :{}}""")]
    [InlineData("""{"signed":{"b":1,"a":2}}""")]
    [InlineData("""{"signed":{"a":1,"a":1}}""")]
    [InlineData("""{"signed":{"a":-0}}""")]
    [InlineData("""{"signed":{"a":1.0}}""")]
    [InlineData("""{"signed":{"a":9223372036854775808}}""")]
    [InlineData("""{"signed":{"a":"\n"}}""")]
    [InlineData("""{"signed":{"a":"\u00e9"}}""")]
    [InlineData("""{"signed":{"\"":1}}""")]
    [InlineData("""{"signed":{"a":[1, 2]}}""")]
    [InlineData("""{"signed":[[[[[[[[[1]]]]]]]]]}""")]
    [InlineData("""{"signed":{}} x""")]
    [InlineData("""{"signed":{}""")]
    [InlineData("""{"signed":{},"signed":{}}""")]
    public void WhatIsNotCanonicalIsNot(string file) => Assert.Null(CanonicalFile.FindSigned(Encoding.UTF8.GetBytes(file), 8));

    [Fact]
    public void BytesThatAreNotUtf8AreNotCanonical() =>
        Assert.Null(CanonicalFile.FindSigned([.. "{\"signed\":{\"a\":\""u8, 0xff, .. "\"}}"u8], 8));

    [Fact]
    public void WhatIsFoundIsWhatSignaturesCoverWhateverTheFile()
    {
        byte[] canonical = CanonicalOf("targets");
        int found = 0;
        Gen<byte[]> changed =
            from place in Gen.Choose(0, canonical.Length - 1)
            from piece in Gen.Elements("", " ", "\n", "0", "a", "\\", "\"", "{", "}", ",", ":", "-", "é", "\"signed\":{},")
            from over in Gen.Choose(0, 3)
            select (byte[])[.. canonical[..place], .. Encoding.UTF8.GetBytes(piece), .. canonical[Math.Min(canonical.Length, place + over)..]];
        Prop.ForAll(changed.ToArbitrary(), file =>
        {
            if (CanonicalFile.FindSigned(file, 32) is { } place)
            {
                found++;
                Assert.Equal(CanonicalJson.Bytes(JsonTree.Read(file, 32).Members["signed"]), file[place]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Assert.True(found > 100, $"only {found} were canonical");
    }

    // A root is another matter: line breaks of its keys, which canonical JSON leaves as they are, no JSON does.
    [Theory]
    [InlineData("timestamp")]
    [InlineData("snapshot")]
    [InlineData("targets")]
    public void ARoleSaysTheSameInEitherForm(string role)
    {
        byte[] file = MetadataReaderTests.File(role);
        byte[] canonical = CanonicalOf(role);
        Assert.NotNull(CanonicalFile.FindSigned(canonical, 32));

        Assert.Null(MetadataReaderTests.Read(role, canonical, TrustLimits.Default));
        Assert.Equal(Signed(role, file), Signed(role, canonical));
    }

    private static byte[] Signed(string role, byte[] file) => (role switch
    {
        "timestamp" => MetadataReader.Timestamp(file, TrustLimits.Default).Metadata!.Signed,
        "snapshot" => MetadataReader.Snapshot(file, TrustLimits.Default).Metadata!.Signed,
        _ => MetadataReader.Targets(file, TrustLimits.Default).Metadata!.Signed,
    }).ToArray();

    private static byte[] CanonicalOf(string role) => CanonicalJson.Bytes(JsonTree.Read(MetadataReaderTests.File(role), 32));
}
