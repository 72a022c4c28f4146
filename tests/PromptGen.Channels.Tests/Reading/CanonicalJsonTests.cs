using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust.Json;
using Xunit;

namespace PromptGen.Channels.Tests.Reading;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true, false, null ] }""", """{"a":[true,false,null],"b":1}""")]
    [InlineData("""{"a":{"d":{},"c":[]},"":""}""", """{"":"","a":{"c":[],"d":{}}}""")]
    [InlineData("""["\u0041\u00e9\/\n\t\u0001", "\"\\"]""", "[\"Aé/\n\t\u0001\",\"\\\"\\\\\"]")]
    [InlineData("[-0, 9223372036854775807, -9223372036854775808]", "[0,9223372036854775807,-9223372036854775808]")]
    [InlineData("""{"B":1,"a":2,"A":3,"aa":4}""", """{"A":3,"B":1,"a":2,"aa":4}""")]
    [InlineData("""{"\ud83d\ude00":1,"\uffee":2}""", "{\"\uffee\":2,\"\U0001F600\":1}")]
    public void TheFormIsTheOneThatSignaturesCover(string json, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonTree.Read(Encoding.UTF8.GetBytes(json), 8))));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("[1] 2")]
    [InlineData("{'a':1}")]
    [InlineData("[1] // no")]
    [InlineData("\uFEFF[1]")]
    [InlineData("[01]")]
    public void WhatIsNotJsonIsNotRead(string json) =>
        Assert.Equal("the file is not JSON", Assert.Throws<MalformedJsonException>(() => JsonTree.Read(Encoding.UTF8.GetBytes(json), 8)).Message);

    [Theory]
    [InlineData("""{"a":1,"b":{"c":1,"\u0063":2}}""", 18, "the name 'c' stands twice in one object")]
    [InlineData("[1.5]", 1, "a number in signed JSON has to be whole and of at most 64 bits")]
    [InlineData("[1e3]", 1, "a number in signed JSON has to be whole and of at most 64 bits")]
    [InlineData("[9223372036854775808]", 1, "a number in signed JSON has to be whole and of at most 64 bits")]
    [InlineData("""["\ud800"]""", 1, "a string is not valid Unicode")]
    [InlineData("""[0,{"\udc00x":1}]""", 4, "a string is not valid Unicode")]
    [InlineData("[[[[[1]]]]]", 4, "objects and lists lie too deep in each other")]
    public void WhatCouldBeReadInTwoWaysIsRefusedWhereItStands(string json, int offset, string message)
    {
        MalformedJsonException exception = Assert.Throws<MalformedJsonException>(() => JsonTree.Read(Encoding.UTF8.GetBytes(json), 4));

        Assert.Equal((offset, message), (exception.Offset, exception.Message));
    }

    [Fact]
    public void BytesThatAreNotUtf8AreRefused() =>
        Assert.Equal(1, Assert.Throws<MalformedJsonException>(() => JsonTree.Read([(byte)'[', (byte)'"', 0xff, (byte)'"', (byte)']'], 4)).Offset);

    [Fact]
    public void TheDeepestThatIsAllowedIsRead() =>
        Assert.Equal("[[[[]]]]", Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonTree.Read("[[[[]]]]"u8, 4))));

    [Fact]
    public void TheFormIsWhatAnyoneElseMakesOfTheSameValue() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<NonNull<string>>().ArrayOf().Select(a => System.Array.ConvertAll(a, s => Valid(s.Get))).ToArbitrary(),
            names =>
            {
                System.Text.Json.Nodes.JsonObject made = [];
                for (int i = 0; i < names.Length; i++)
                {
                    made[names[i]] = i % 3 == 0 ? names[^1] : i % 3 == 1 ? -i : new System.Text.Json.Nodes.JsonArray(names[0], true, null);
                }

                byte[] canonical = CanonicalJson.Bytes(JsonTree.Read(Encoding.UTF8.GetBytes(made.ToJsonString()), 8));
                Assert.Equal(Canonical.Text(made), Encoding.UTF8.GetString(canonical));
            }).QuickCheckThrowOnFailure();

    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
