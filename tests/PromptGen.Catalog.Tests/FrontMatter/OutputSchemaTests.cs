using System;
using System.Linq;
using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

public class OutputSchemaTests
{
    [Fact]
    public void TheCanonicalFormIsSortedAndDense()
    {
        string? schema = PromptText.Header(
            """
            output:
              type: object
              required: [title, score]
              properties:
                title: { type: string, description: "A \"short\" title", maxLength: 80 }
                score: { maximum: 1e1, minimum: -0.50, type: [number, "null"] }
              additionalProperties: false
            """).OutputSchema;

        Assert.Equal(
            """{"additionalProperties":false,"properties":{"score":{"maximum":10,"minimum":-0.5,"type":["null","number"]},"title":{"description":"A \"short\" title","maxLength":80,"type":"string"}},"required":["score","title"],"type":"object"}""",
            schema);
    }

    [Fact]
    public void SpellingsOfOneSchemaAreEqual()
    {
        string yaml = PromptText.Header("output:\n  type: array\n  items: { enum: [a, 1.0, true, ~] }\n  maxItems: 3").OutputSchema!;
        string json = PromptText.Header("""output: {"maxItems": 3, "items": {"enum": ["a", 1, true, null]}, "type": "array"}""").OutputSchema!;

        Assert.Equal(json, yaml);
        Assert.NotEqual(json, PromptText.Header("""output: {"maxItems": 4, "items": {"enum": ["a", 1, true, null]}, "type": "array"}""").OutputSchema);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("+1.5", "1.5")]
    [InlineData("15e-1", "1.5")]
    [InlineData("0.0015E3", "1.5")]
    [InlineData("100", "100")]
    [InlineData("1e2", "100")]
    [InlineData("0.001", "0.001")]
    [InlineData("007", "7")]
    [InlineData("1e30", "1e30")]
    [InlineData("1234e30", "1.234e33")]
    [InlineData("1e-30", "1e-30")]
    [InlineData("0.1234567890123456789", "0.1234567890123456789")]
    public void NumbersHaveOneSpelling(string written, string canonical) =>
        Assert.Equal($$"""{"const":{{canonical}}}""", PromptText.Header($"output: {{ const: {written} }}").OutputSchema);

    [Theory]
    [InlineData("[string]", "PG0023", "[string]", "a schema is a mapping")]
    [InlineData("{}", "PG0023", "{}", "empty")]
    [InlineData("{ type: strng }", "PG0018", "strng", "did you mean 'string'?")]
    [InlineData("{ type: [string, string] }", "PG0023", "[string, string]", "twice")]
    [InlineData("{ $ref: x }", "PG0023", "$ref", "not among the supported keywords")]
    [InlineData("{ type: object, propertys: {} }", "PG0023", "propertys", "did you mean 'properties'?")]
    [InlineData("{ type: object, required: [a], properties: { b: { type: string } } }", "PG0023", "a", "not among the properties")]
    [InlineData("{ type: string, properties: {} }", "PG0023", "properties", "add type: object")]
    [InlineData("{ minLength: 1 }", "PG0023", "minLength", "add type: string")]
    [InlineData("{ type: string, minLength: -1 }", "PG0018", "-1", "from 0")]
    [InlineData("{ type: string, minLength: 3, maxLength: 2 }", "PG0023", "2", "less than 'minLength'")]
    [InlineData("{ enum: [] }", "PG0023", "[]", "at least one value")]
    [InlineData("{ enum: [1, 1.0] }", "PG0023", "1.0", "twice")]
    [InlineData("{ enum: [[a]] }", "PG0023", "[a]", "single values")]
    [InlineData("{ const: .inf }", "PG0023", ".inf", "no number of JSON")]
    [InlineData("{ const: 0x1F }", "PG0023", "0x1F", "no number of JSON")]
    [InlineData("{ const: 1e9999999999 }", "PG0023", "1e9999999999", "no number of JSON")]
    [InlineData("{ anyOf: [] }", "PG0023", "[]", "at least one schema")]
    [InlineData("{ type: array, items: string }", "PG0023", "string", "a schema is a mapping")]
    [InlineData("{ title: 12 }", "PG0016", "12", "write it in quotes")]
    public void WrongSchemas(string written, string code, string at, string message)
    {
        (string Code, string At, string Message) finding = PromptText.Finding($"output: {written}");

        Assert.Equal((code, at), (finding.Code, finding.At));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ManyPropertiesAreRead()
    {
        string[] names = Enumerable.Range(0, 30_000).Select(i => $"p{i}").ToArray();
        string properties = string.Join(",", names.Select(n => n + ": {type: string}"));

        Assert.NotNull(PromptText.Header($"output: {{ type: object, properties: {{ {properties} }}, required: [{string.Join(",", names)}] }}").OutputSchema);
    }
}
