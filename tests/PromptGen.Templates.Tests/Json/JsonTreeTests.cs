using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using PromptGen.Templates.Json;
using Xunit;

namespace PromptGen.Templates.Tests.Json;

/// <summary>The reader takes what JSON is and nothing else; the writer has one text for a value.</summary>
public sealed class JsonTreeTests(ITestOutputHelper output)
{
    private const int Count = 20_000;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\"a\":1", "\\", "\\n", "\\u0041", "\\ud83d\\ude00", "\\ud83d", "0", "-0", "01", "1.5", "1e", "1e+9", "-", ".5", "true", "nul", "null", "false", " ", "\n", "\t", "\u0001", "é", "\ud83d\ude00", "/", "'a'", "//c", "\uFEFF"];

    [Theory]
    [InlineData("", 0, "expected a value, found the end of the text")]
    [InlineData("{\"a\":1,}", 7, "expected a key in double quotes")]
    [InlineData("{\"a\" 1}", 5, "expected ':'")]
    [InlineData("[1 2]", 3, "expected ',' or ']'")]
    [InlineData("{\"a\":1,\"b\":2,\"a\":3}", 13, "the key 'a' is here twice")]
    [InlineData("{\"a\":1,\"\\u0061\":3}", 7, "the key 'a' is here twice")]
    [InlineData("\"abc", 4, "a string is not closed")]
    [InlineData("\"a\nb\"", 2, "a string holds the control character U+000A; JSON writes it as an escape")]
    [InlineData("\"a\\x\"", 2, "there is no such escape in JSON")]
    [InlineData("\"\\ud800\"", 7, "a string holds half of a surrogate pair")]
    [InlineData("\"\\ude00x\"", 1, "a string holds half of a surrogate pair")]
    [InlineData("\"\\ud800\\u0041\"", 7, "a string holds half of a surrogate pair")]
    [InlineData("01", 1, "the text ends here; remove what follows")]
    [InlineData("1.", 2, "expected a digit, found the end of the text")]
    [InlineData("-x", 1, "expected a digit")]
    [InlineData("1 1", 2, "the text ends here; remove what follows")]
    [InlineData("// a comment", 0, "expected a value")]
    public void What_is_wrong_is_said_at_its_place(string text, int offset, string message)
    {
        JsonProblem problem = Assert.Throws<JsonProblemException>(() => JsonTreeReader.Read(text)).Problem;
        Assert.Equal((offset, message), (problem.Offset, problem.Message));
    }

    [Fact]
    public void Values_know_their_place()
    {
        JsonValue root = JsonTreeReader.Read("""{ "a": [1, { "b\nc": true }] }""");
        JsonValue inner = root.Members[0].Value.Items[1].Members[0].Value;
        Assert.Equal(("$.a[1].b\uFFFDc", JsonKind.Bool, "true", 21), (inner.Path, inner.Kind, inner.Text, inner.Offset));
    }

    [Fact]
    public void Depth_has_an_end()
    {
        string Nested(int depth) => new string('[', depth) + new string(']', depth);
        Assert.Equal(JsonKind.List, JsonTreeReader.Read(Nested(JsonTreeReader.DeepestNesting + 1)).Kind);
        Assert.Throws<JsonProblemException>(() => JsonTreeReader.Read(Nested(JsonTreeReader.DeepestNesting + 2)));
        Assert.Throws<JsonProblemException>(() => JsonTreeReader.Read(new string('[', 1_000_000)));
    }

    /// <summary>The platform's reader takes a key twice; else the two agree on every text, and on what it holds.</summary>
    [Fact]
    public void It_takes_what_the_platforms_reader_takes()
    {
        int seed = Environment.GetEnvironmentVariable("PROMPTGEN_TEST_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        output.WriteLine(FormattableString.Invariant($"PROMPTGEN_TEST_SEED={seed}"));
        var random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < Count; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            text = random.Next(3) switch { 0 => text, 1 => "[" + text + "]", _ => "{\"k\":\"" + text + "\"}" };
            string? theirs = Theirs(text);
            string? ours = Ours(text, out bool isTwice);
            Assert.True(ours == theirs || (ours is null && isTwice), $"seed {seed}: {text}\nours:   {ours}\ntheirs: {theirs}");
            taken += ours is null ? 0 : 1;
        }

        output.WriteLine(FormattableString.Invariant($"{taken} of {Count} taken"));
        Assert.True(taken > Count / 20, $"seed {seed}: only {taken} texts were JSON");
    }

    [Fact]
    public void Canonical_text_is_compact_ordered_and_escapes_no_more_than_it_must()
    {
        JsonValue value = JsonTreeReader.Read("""{ "\u20ac": "\u20ac$\u000F\nA'B\"\\\\\"/\u007f\u2028", "b": [ true, null, {} , [ ] ], "\ud83d\ude00": 1, "a": {"z":2,"y":1}, "\ufb33": 0 }""");
        Assert.Equal("{\"a\":{\"y\":1,\"z\":2},\"b\":[true,null,{},[]],\"\u20ac\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\u2028\",\"\ud83d\ude00\":1,\"\ufb33\":0}", JsonTreeWriter.WriteCanonical(value));
    }

    [Fact]
    public void Lines_hold_the_same_value()
    {
        const string Text = """{"b":[1,{"c":"x"},[],{}],"a":{}}""";
        string lines = JsonTreeWriter.WriteLines(JsonTreeReader.Read(Text));
        Assert.Equal("{\n  \"b\": [\n    1,\n    {\n      \"c\": \"x\"\n    },\n    [],\n    {}\n  ],\n  \"a\": {}\n}\n", lines);
        Assert.Equal(JsonTreeWriter.WriteCanonical(JsonTreeReader.Read(Text)), JsonTreeWriter.WriteCanonical(JsonTreeReader.Read(lines)));
    }

    // The samples of RFC 8785, appendix B, and the edges between plain and scientific notation.
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(unchecked((long)0x8000000000000000), "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(unchecked((long)0x8000000000000001), "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(unchecked((long)0xc340000000000000), "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(unchecked((long)0xbecbf647612f3696), "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_spelled_as_ECMAScript_spells_them(long bits, string text) => Assert.Equal(text, JsonValue.Of(BitConverter.Int64BitsToDouble(bits)).Text);

    [Fact]
    public void Every_number_reads_back_as_itself()
    {
        var random = new Random(4711);
        for (int i = 0; i < Count; i++)
        {
            double number = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(number))
            {
                Assert.Equal(number, double.Parse(JsonValue.Of(number).Text, CultureInfo.InvariantCulture));
            }
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => JsonValue.Of(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonValue.Of((1L << 53) + 1));
    }

    private static string? Ours(string text, out bool isTwice)
    {
        isTwice = false;
        try
        {
            return Shape(JsonTreeReader.Read(text));
        }
        catch (JsonProblemException e)
        {
            isTwice = e.Problem.Message.EndsWith("is here twice", StringComparison.Ordinal);
            return null;
        }
    }

    private static string? Theirs(string text)
    {
        try
        {
            return Shape(JsonDocument.Parse(text).RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A lone half of a surrogate pair shows only when the string is asked for.
            return null;
        }
    }

    private static string Shape(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => "{" + string.Concat(value.Members.Select(m => m.Key + "=" + Shape(m.Value) + ";")) + "}",
        JsonKind.List => "[" + string.Concat(value.Items.Select(i => Shape(i) + ";")) + "]",
        JsonKind.Text => "'" + value.Text + "'",
        JsonKind.Null => "null",
        _ => value.Text,
    };

    private static string Shape(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Concat(value.EnumerateObject().Select(m => m.Name + "=" + Shape(m.Value) + ";")) + "}",
        JsonValueKind.Array => "[" + string.Concat(value.EnumerateArray().Select(i => Shape(i) + ";")) + "]",
        JsonValueKind.String => "'" + value.GetString() + "'",
        _ => value.GetRawText(),
    };
}
