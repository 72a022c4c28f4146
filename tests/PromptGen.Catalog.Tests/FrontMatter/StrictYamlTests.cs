using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

public class StrictYamlTests
{
    [Theory]
    [InlineData("input:\n  a: string", "PG0013", "input", "did you mean 'inputs'?")]
    [InlineData("setings: {}", "PG0013", "setings", "did you mean 'settings'?")]
    [InlineData("banana: 1", "PG0013", "banana", "it has kind, inputs, settings, output, includes")]
    [InlineData("description: x", "PG0013", "description", "manifest.yaml")]
    [InlineData("inputs:\n  a: string\ninputs:\n  b: int", "PG0014", "inputs", "'inputs' is here twice")]
    [InlineData("inputs:\n  a: string\n  a: int", "PG0014", "a", "'a' is here twice")]
    [InlineData("inputs: { a: { type: string, type: int } }", "PG0014", "type", "twice")]
    [InlineData("inputs: &x\n  a: string", "PG0015", "&x", "anchors")]
    [InlineData("kind: &k text", "PG0015", "&k text", "anchors")]
    [InlineData("kind: *k", "PG0015", "*k", "aliases")]
    [InlineData("kind: !!str text", "PG0015", "!!str text", "tags")]
    [InlineData("%YAML 1.2", "PG0010", "", "this is not YAML")]
    [InlineData("kind: text\n...", "PG0015", "...", "document ends")]
    [InlineData("kind: \"a\u0085b\"", "PG0015", "\u0085", "\\u0085")]
    [InlineData("kind: \"a\u2028b\"", "PG0015", "\u2028", "\\u2028")]
    [InlineData("? [a, b]\n: c", "PG0015", "[a, b]", "a key is a name, not a list")]
    [InlineData("<<: { kind: text }", "PG0013", "<<", "no key '<<'")]
    [InlineData("kind: [text]", "PG0016", "[text]", "takes text, not a list")]
    [InlineData("kind: 12", "PG0016", "12", "takes text, not a number")]
    [InlineData("kind:", "PG0016", "", "takes text, not nothing")]
    [InlineData("kind: chta", "PG0018", "chta", "did you mean 'chat'?")]
    [InlineData("inputs: [a, b]", "PG0016", "[a, b]", "a mapping of names to types")]
    [InlineData("settings: none", "PG0016", "none", "settings is a mapping")]
    [InlineData("just text", "PG0016", "just text", "front matter is a mapping")]
    [InlineData("{ kind: text }", "PG0016", "{", "take the outer braces away")]
    [InlineData("- kind: text", "PG0016", "- kind: text", "front matter is a mapping")]
    [InlineData("kind: text: more", "PG0010", "", "this is not YAML")]
    [InlineData("kind: 'text", "PG0010", "'text", "this is not YAML")]
    [InlineData("inputs:\n\ta: string", "PG0010", "", "tab")]
    public void WhatIsNotPlainIsRefusedWhereItStands(string frontMatter, string code, string at, string message)
    {
        (string Code, string At, string Message) finding = PromptText.Finding(frontMatter);

        Assert.Equal(code, finding.Code);
        Assert.StartsWith(at, finding.At, StringComparison.Ordinal);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinesAndColumnsCountInTheWholeFile()
    {
        CatalogueDiagnostic finding = Assert.Single(PromptText.ReadDraft("---\r\nkind: text\r\n\r\nsettings: { temprature: 1 }\r\n---\r\nHi").Diagnostics);

        Assert.Equal(new LinePosition(4, 13), finding.Start);
        Assert.Equal(new LinePosition(4, 23), finding.End);
        Assert.Equal("greeting.prompt(4,13): error PG0013: settings has no key 'temprature'; did you mean 'temperature'?", finding.ToString());
    }

    [Fact]
    public void EveryErrorOfAFileIsReported()
    {
        string[] codes = PromptText.Draft("kind: chta\nsetings: {}\ninputs:\n  A: string\n  b: strng\n  c: { type: int, default: x }")
            .Diagnostics.Select(d => d.Diagnostic.Code).ToArray();

        Assert.Equal(["PG0013", "PG0020", "PG0021", "PG0022", "PG0018"], codes);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void DeepNestingIsRefused(char open, char close)
    {
        string deep = new string(open, 100_000) + new string(close, 100_000);

        ReadResult<PromptSource> result = PromptText.Draft("inputs: " + deep);

        Assert.Contains(result.Diagnostics, d => d.Diagnostic.Code is "PG0019" or "PG0015" or "PG0010");
    }

    [Fact]
    public void DeepBlockNestingIsRefused()
    {
        string deep = string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n"));

        Assert.Equal("PG0019", Assert.Single(PromptText.Draft(deep).Diagnostics, d => d.Diagnostic.Code == "PG0019").Diagnostic.Code);
    }

    [Fact]
    public void HugeTextInAMessageIsCut()
    {
        (_, _, string message) = PromptText.Finding($"{new string('k', 1000)}: 1");

        Assert.True(message.Length < 300, message);
    }

    [Fact]
    public void RandomTextNeverThrows() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            Assert.NotNull(PromptText.Draft(text.Get));
            Assert.NotNull(PromptText.ReadDraft(text.Get));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    // Words of the format in random order find more of the reader than random characters do.
    [Fact]
    public void RandomYamlNeverThrowsAndFindsStandInTheFile()
    {
        Gen<string> word = Gen.Elements(
            "inputs", "settings", "output", "includes", "kind", "type", "items", "fields", "values", "default", "string", "int?", "enum", "list", "object",
            ":", ": ", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "|\n", ">-\n", "#", "&a ", "*a", "!t ", "? ", "1", "-0x1", "1e999", ".nan", "~", "a", "é", "\uFEFF", "\0", "---\n", "...", "%YAML", "\t", "\\u0000", "true");
        Arbitrary<string> texts = Arb.From(word.ListOf().Resize(40).Select(words => string.Concat(words)));
        Prop.ForAll(texts, text =>
        {
            string file = $"---\n{text}\n---\nbody";
            SourceText source = PromptText.Source(file);
            return PromptText.ReadDraft(file).Diagnostics.All(d => d.Diagnostic.Span.Start >= 0 && d.Diagnostic.Span.End <= source.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }
}
