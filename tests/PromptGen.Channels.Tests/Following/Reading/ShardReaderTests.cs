using System;
using System.Linq;
using System.Text;
using PromptGen.Channels.Following.Reading;
using PromptGen.Channels.Trust;
using Xunit;

namespace PromptGen.Channels.Tests.Following.Reading;

public class ShardReaderTests
{
    private const string Path = "channels/stable/00-of-01.json";

    private static readonly string Digest = new('a', 64);
    private static readonly string Artefact = new('b', 64);
    private static readonly string V = "{\"artefact\":\"" + Artefact + "\",\"digest\":\"" + Digest + "\",\"length\":1234,\"tests\":3,\"version\":\"1.1.0\"}";

    [Fact]
    public void AVersionASplitAndAStopAreRead()
    {
        ChannelShard shard = Read($$$"""
            {"format":1,"pointers":{
              "a":{"version":{{{V}}}},
              "b":{"split":{"arms":[{"version":{{{V}}},"weight":900},{"version":{{{V.Replace("1.1.0", "1.2.0", StringComparison.Ordinal)}}},"weight":100}],"default":1,"id":"tone-1","random":true},"baked":">=1.0.0 <2.0.0"},
              "c":{"stopped":true} } }
            """);

        Assert.Equal(new("1.1.0", Digest, Artefact, 1234), shard.Pointers["a"].Entry.Version);
        Assert.Null(shard.Pointers["a"].Baked);
        Assert.Equal(("tone-1", 1, true), (shard.Pointers["b"].Entry.Split!.Id, shard.Pointers["b"].Entry.Split!.DefaultArm, shard.Pointers["b"].Entry.Split!.IsRandomWithoutKey));
        Assert.Equal([("1.1.0", 900), ("1.2.0", 100)], shard.Pointers["b"].Entry.Split!.Arms.Select(a => (a.Version.Version, a.PerMille)));
        Assert.NotNull(shard.Pointers["b"].For("1.9.9"));
        Assert.Null(shard.Pointers["b"].For("2.0.0"));
        Assert.True(shard.Pointers["c"].Entry.IsStopped);
    }

    [Theory]
    [InlineData("""{"format":2,"pointers":{}}""", "format: this is format 2, and this PromptGen reads format 1; update the PromptGen package (line 1, column 11)")]
    [InlineData("""{"format":1}""", "'pointers' is missing (line 1, column 1)")]
    [InlineData("""{"format":1,"pointers":{},"audience":[]}""", "'audience' is not known; if a newer PromptGen wrote it, update the PromptGen package (line 1, column 38)")]
    [InlineData("""{"format":1,"pointers":{"a":{}}}""", "pointers['a']: has to have one of 'version', 'split' and 'stopped' (line 1, column 29)")]
    [InlineData("""{"format":1,"pointers":{"a":{"stopped":false}}}""", "pointers['a'].stopped: has to be true where it stands (line 1, column 40)")]
    [InlineData("""{"format":1,"pointers":{"a":{"stopped":true,"version":V}}}""", "pointers['a']: has to have one of 'version', 'split' and 'stopped' (line 1, column 29)")]
    [InlineData("""{"format":1,"pointers":{"a":{"stopped":true,"when":"now"}}}""", "pointers['a']: 'when' is not known; if a newer PromptGen wrote it, update the PromptGen package (line 1, column 52)")]
    [InlineData("""{"format":1,"pointers":{"a":{"stopped":true,"baked":"any"}}}""", "pointers['a'].baked: has to be comparisons of versions such as '>=1.0.0 <2.0.0', not 'any' (line 1, column 53)")]
    [InlineData("""{"format":1,"pointers":{"a":{"version":{"version":"1.1.0"}}}}""", "pointers['a'].version: 'digest' is missing (line 1, column 40)")]
    [InlineData("""{"format":1,"pointers":{"a":{"version":{"version":"1.1.0","digest":"AB"}}}}""", "pointers['a'].version.digest: has to be 64 lower-case hexadecimal digits (line 1, column 68)")]
    [InlineData("""{"format":1,"pointers":{"a":{"split":{"id":"x","arms":[{"version":V,"weight":1000}],"default":0,"random":false}}}}""", "pointers['a'].split: a split needs two arms or more (line 1, column 38)")]
    [InlineData("""{"format":1,"pointers":{"a":{"split":{"id":"x","arms":[{"version":V,"weight":1001},{"version":V,"weight":0}]}}}}""", "weight: has to be 1000 or less, not 1001")]
    [InlineData("""{"format":1,"pointers":{"":{"stopped":true}}}""", "an id has 1 to 128 characters")]
    [InlineData("""[]""", "has to be an object, not a list (line 1, column 1)")]
    [InlineData("""{"format":1,"pointers":{"a":{"stopped":true},"a":{"stopped":true}}}""", "the name 'a' stands twice in one object (line 1, column 46)")]
    [InlineData("", "the file is not JSON (line 1, column 1)")]
    public void WhatIsNotAShardIsRefusedWithItsPlace(string file, string message)
    {
        Assert.Null(ShardReader.Read(Path, Encoding.UTF8.GetBytes(file.Replace("V", V, StringComparison.Ordinal)), 0, 1, out TrustRefusal? refusal));

        Assert.Equal((TrustRefusalKind.Malformed, Path), (refusal!.Kind, refusal.What));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsSaidOfOtherPromptsIsNotRead()
    {
        byte[] file = Encoding.UTF8.GetBytes("""{"format":1,"pointers":{"a":{"stopped":true},"\u0062":{"stopped":true},"c":{"what a newer writer says":[1.5,{}]},"\ud83d\ude00":{"stopped":true}}}""");

        ChannelShard? shard = ShardReader.Read(Path, file, 0, 1, out TrustRefusal? refusal, ["b", "\U0001F600", "d"]);
        Assert.Null(refusal);
        Assert.Equal(["b", "\U0001F600"], shard!.Pointers.Keys);
        Assert.Empty(ShardReader.Read(Path, file, 0, 1, out _, [])!.Pointers);
        Assert.Null(ShardReader.Read(Path, file, 0, 1, out refusal, ["c"]));
        Assert.Contains("a number in signed JSON has to be whole", refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"format":1,"pointers":{"b":{"stopped":true},"b":{"stopped":true}}}""", "the name 'b' stands twice in one object (line 1, column 46)")]
    [InlineData("""{"format":1,"pointers":{"\ud800":{"stopped":true}}}""", "a string is not valid Unicode (line 1, column 25)")]
    [InlineData("""{"format":1,"pointers":{"a":{"stopped":tru}}}""", "the file is not JSON")]
    [InlineData("""{"format":1,"pointers":{"a":{"stopped":true}}""", "the file is not JSON")]
    [InlineData("""{"format":2,"pointers":{}}""", "this is format 2")]
    [InlineData("""{"format":1,"pointers":{},"audience":[]}""", "'audience' is not known")]
    [InlineData("""{"format":1,"pointers":[]}""", "has to be an object, not a list")]
    public void AFileInWhichNothingCanBeLookedUpIsRefusedWhoeverAsks(string file, string message)
    {
        Assert.Null(ShardReader.Read(Path, Encoding.UTF8.GetBytes(file), 0, 1, out TrustRefusal? refusal, ["b"]));
        Assert.Contains(message, refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APromptLiesInItsOwnShardAlone()
    {
        byte[] file = """{"format":1,"pointers":{"support-bot":{"stopped":true}}}"""u8.ToArray();
        int home = ShardLayout.IndexOf("support-bot", 16);

        Assert.NotNull(ShardReader.Read(Path, file, home, 16, out _));
        Assert.Null(ShardReader.Read(Path, file, home ^ 1, 16, out TrustRefusal? refusal));
        Assert.Contains(FormattableString.Invariant($"the prompt belongs into shard {home} of 16, and this is shard {home ^ 1}"), refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ShardsAreNamedAndFoundAsTheFormatSays()
    {
        Assert.Equal(["channels/stable/00-of-01.json", "channels/stable/03-of-16.json", "channels/stable/255-of-256.json"], [ShardLayout.Path("stable", 0, 1), ShardLayout.Path("stable", 3, 16), ShardLayout.Path("stable", 255, 256)]);

        // The SHA-256 of 'support-bot' begins with the byte that sha256sum prints first.
        byte first = System.Security.Cryptography.SHA256.HashData("support-bot"u8)[0];
        Assert.Equal([0, first / 128, first / 16, first], [ShardLayout.IndexOf("support-bot", 1), ShardLayout.IndexOf("support-bot", 2), ShardLayout.IndexOf("support-bot", 16), ShardLayout.IndexOf("support-bot", 256)]);
    }

    private static ChannelShard Read(string text)
    {
        ChannelShard? shard = ShardReader.Read(Path, Encoding.UTF8.GetBytes(text), 0, 1, out TrustRefusal? refusal);
        Assert.Null(refusal);
        return shard!;
    }
}
