using System;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Templates.Contracts;
using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

public class InputsTests
{
    private static readonly PromptType Subject = PromptType.ObjectOf(
        [new FieldDeclaration("id", PromptType.Int), new FieldDeclaration("subject", PromptType.String, trust: Trust.Untrusted, maxLength: 400)]);

    [Theory]
    [InlineData("string", TypeKind.String, false)]
    [InlineData("bool", TypeKind.Bool, false)]
    [InlineData("int?", TypeKind.Int, true)]
    [InlineData("number", TypeKind.Number, false)]
    [InlineData("decimal?", TypeKind.Decimal, true)]
    [InlineData("date", TypeKind.Date, false)]
    [InlineData("datetime", TypeKind.DateTime, false)]
    [InlineData("{ type: string? }", TypeKind.String, true)]
    public void SimpleTypes(string written, TypeKind kind, bool isOptional)
    {
        FieldDeclaration input = Assert.Single(PromptText.Header($"inputs:\n  a: {written}").Inputs);

        Assert.Equal("a", input.Name);
        Assert.Equal((kind, isOptional), (input.Type.Kind, input.Type.IsOptional));
        Assert.Equal(Trust.Trusted, input.Trust);
        Assert.Null(input.MaxLength);
        Assert.Null(input.Default);
    }

    [Fact]
    public void TheDesignExample()
    {
        PromptHeader header = PromptText.Header(
            """
            inputs:
              customer_name: string
              plan: { type: enum, values: [free, pro, enterprise], default: free }
              tickets:
                type: list
                items:
                  id: int
                  subject: { type: string, trust: untrusted, max_length: 400 }
            settings: { temperature: 0.2, max_output_tokens: 800 }
            """);

        Assert.Equal(
            [
                new FieldDeclaration("customer_name", PromptType.String),
                new FieldDeclaration("plan", PromptType.EnumOf(["free", "pro", "enterprise"]), defaultValue: new ConstantValue(TypeKind.Enum, "free")),
                new FieldDeclaration("tickets", PromptType.ListOf(Subject)),
            ],
            header.Inputs);
        Assert.Equal((0.2, 800), (header.Settings.Temperature, header.Settings.MaxOutputTokens));
    }

    [Theory]
    [InlineData("{ type: list, items: string }")]
    [InlineData("{ type: list, items: { type: string } }")]
    public void ListsOfSimpleItems(string written) =>
        Assert.Equal(PromptType.ListOf(PromptType.String), Assert.Single(PromptText.Header($"inputs: {{ a: {written} }}").Inputs).Type);

    [Fact]
    public void DetailsNest()
    {
        PromptType type = Assert.Single(PromptText.Header("inputs: { a: { type: list?, items: { type: list, items: { type: enum?, values: [x, y] } } } }").Inputs).Type;

        Assert.Equal(PromptType.ListOf(PromptType.ListOf(PromptType.EnumOf(["x", "y"]).WithOptional())).WithOptional(), type);
    }

    [Fact]
    public void ItemsWithoutTypeAreFieldsAndALongFormHoldsAFieldCalledType()
    {
        PromptType shortForm = Assert.Single(PromptText.Header("inputs: { a: { type: list, items: { id: int } } }").Inputs).Type;
        PromptType longForm = Assert.Single(PromptText.Header("inputs: { a: { type: list, items: { type: object, fields: { type: string } } } }").Inputs).Type;

        Assert.Equal("id", Assert.Single(shortForm.Element!.Fields).Name);
        Assert.Equal("type", Assert.Single(longForm.Element!.Fields).Name);
    }

    [Fact]
    public void DeclarationsAreReadFromJsonToo()
    {
        ReadResult<InputList> result = InputDeclarations.Read(
            "case 1",
            PromptText.Source("""{"name":"string","tags":{"type":"list","items":"string"},"user":{"type":"object","fields":{"age":"int?"}}}"""));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            ["name: string", "tags: list of string", "user: object (age)"],
            result.Value!.Fields.Select(f => $"{f.Name}: {f.Type}"));
    }

    [Theory]
    [InlineData("{ type: string, default: hello }", "hello")]
    [InlineData("{ type: string, default: \"12\" }", "12")]
    [InlineData("{ type: string, default: \"\" }", "")]
    [InlineData("{ type: bool, default: true }", "true")]
    [InlineData("{ type: int, default: +007 }", "7")]
    [InlineData("{ type: int, default: -9223372036854775808 }", "-9223372036854775808")]
    [InlineData("{ type: number, default: 1e3 }", "1e3")]
    [InlineData("{ type: number, default: 0.1 }", "0.1")]
    [InlineData("{ type: number, default: 3 }", "3")]
    [InlineData("{ type: decimal, default: 19.90 }", "19.90")]
    [InlineData("{ type: date, default: 2024-02-29 }", "2024-02-29")]
    [InlineData("{ type: datetime, default: 2026-09-12T14:03:00 }", "2026-09-12T14:03:00")]
    [InlineData("{ type: list, items: string, default: [] }", "")]
    public void DefaultsOfEachType(string written, string text) =>
        Assert.Equal(text, Assert.Single(PromptText.Header($"inputs: {{ a: {written} }}").Inputs).Default!.Text);

    [Theory]
    [InlineData("{ type: string, default: 12 }", "12", "text, not '12'")]
    [InlineData("{ type: string, default: }", "", "text, not nothing")]
    [InlineData("{ type: string, max_length: 3, default: four }", "four", "max_length is 3")]
    [InlineData("{ type: string?, default: a }", "a", "remove the default or the '?'")]
    [InlineData("{ type: bool, default: yes }", "yes", "true or false, not 'yes'")]
    [InlineData("{ type: int, default: 1.5 }", "1.5", "whole number")]
    [InlineData("{ type: int, default: 9223372036854775808 }", "9223372036854775808", "64 bits")]
    [InlineData("{ type: int, default: 0x10 }", "0x10", "decimal digits")]
    [InlineData("{ type: int, default: \"1\" }", "\"1\"", "whole number")]
    [InlineData("{ type: number, default: .inf }", ".inf", "finite")]
    [InlineData("{ type: number, default: 1e999 }", "1e999", "finite")]
    [InlineData("{ type: decimal, default: 1e99 }", "1e99", "28 digits")]
    [InlineData("{ type: date, default: 2023-02-29 }", "2023-02-29", "2026-09-12")]
    [InlineData("{ type: date, default: 29.2.2024 }", "29.2.2024", "2026-09-12")]
    [InlineData("{ type: datetime, default: 2026-09-12 }", "2026-09-12", "2026-09-12T14:03:00")]
    [InlineData("{ type: enum, values: [free, pro], default: fre }", "fre", "did you mean 'free'?")]
    [InlineData("{ type: list, items: string, default: [a] }", "[a]", "empty list")]
    [InlineData("{ type: object, fields: { b: int }, default: {} }", "{}", "an object has no default")]
    public void WrongDefaults(string written, string at, string message) => AssertFinding(written, "PG0022", at, message);

    [Theory]
    [InlineData("strng", "strng", "did you mean 'string'?")]
    [InlineData("Integer", "Integer", "did you mean 'int'?")]
    [InlineData("float?", "float?", "did you mean 'number'?")]
    [InlineData("string[]", "string[]", "{ type: list, items: string }")]
    [InlineData("list of string", "list of string", "{ type: list, items: string }")]
    [InlineData("list", "list", "{ type: list, items: string }")]
    [InlineData("enum?", "enum?", "{ type: enum, values: [a, b] }")]
    [InlineData("object", "object", "{ type: object, fields: { name: string } }")]
    [InlineData("12", "12", "not a number")]
    [InlineData("", "", "not nothing")]
    [InlineData("{ type: list }", "list", "needs the key 'items'")]
    [InlineData("{ type: enum }", "enum", "needs the key 'values'")]
    [InlineData("{ type: enum, values: [] }", "[]", "at least one value")]
    [InlineData("{ type: object, fields: {} }", "{}", "at least one field")]
    [InlineData("{ type: string, values: [a] }", "[a]", "'values' belongs to type enum; this is type string")]
    [InlineData("{ type: enum, values: [a], fields: { b: int } }", "{ b: int }", "'fields' belongs to type object")]
    public void WrongTypes(string written, string at, string message) => AssertFinding(written, "PG0021", at, message);

    [Theory]
    [InlineData("{ first: string }", "PG0017", "first", "{ type: object, fields: ... }")]
    [InlineData("{ type: string, optional: true }", "PG0013", "optional", "'string?'")]
    [InlineData("{ type: string, max_lenght: 3 }", "PG0013", "max_lenght", "did you mean 'max_length'?")]
    [InlineData("{ type: string, max_length: 0 }", "PG0018", "0", "from 1")]
    [InlineData("{ type: string, max_length: long }", "PG0016", "long", "a whole number")]
    [InlineData("{ type: int, max_length: 3 }", "PG0018", "3", "limits strings")]
    [InlineData("{ type: string, trust: low }", "PG0018", "low", "trusted, untrusted")]
    [InlineData("{ type: string, description: 12 }", "PG0016", "12", "write it in quotes")]
    [InlineData("{ type: string, description: \" \" }", "PG0018", "\" \"", "blank")]
    [InlineData("{ type: enum, values: [a, a] }", "PG0014", "a", "in 'values' twice")]
    [InlineData("{ type: enum, values: [a, 1] }", "PG0016", "1", "write it in quotes")]
    [InlineData("{ type: enum, values: [a, \"\"] }", "PG0018", "\"\"", "empty")]
    [InlineData("{ type: object, fields: { b: { type: int, default: 1 } } }", "PG0013", "default", "a field has no key 'default'")]
    [InlineData("{ type: list, items: { type: string, max_length: 3 } }", "PG0013", "max_length", "string input or field")]
    [InlineData("{ type: list, items: { type: string, name: string } }", "PG0013", "name", "an item type has no key 'name'")]
    [InlineData("[string]", "PG0016", "[string]", "not a list")]
    public void WrongDeclarations(string written, string code, string at, string message) => AssertFinding(written, code, at, message);

    [Theory]
    [InlineData("customerName", "did you mean 'customer_name'?")]
    [InlineData("Customer-Name", "did you mean 'customer_name'?")]
    [InlineData("2nd", "did you mean 'nd'?")]
    [InlineData("_a", "did you mean 'a'?")]
    [InlineData("größe", "did you mean 'gr_e'?")]
    [InlineData("true", "a word of the template language")]
    public void WrongNames(string name, string message)
    {
        (string Code, string At, string Message) finding = PromptText.Finding($"inputs:\n  {name}: string");

        Assert.Equal(("PG0020", name), (finding.Code, finding.At));
        Assert.EndsWith(message, finding.Message.Replace(" and cannot be a name", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("when")]
    [InlineData("empty")]
    public void KeywordsOfCSharpAndScribanAreNames(string name) => Assert.Equal(name, Assert.Single(PromptText.Header($"inputs: {{ {name}: string }}").Inputs).Name);

    [Fact]
    public void TypesNestEightDeep()
    {
        Assert.Empty(PromptText.Draft($"inputs: {{ a: {Nested(8)} }}").Diagnostics);
        Assert.Equal("PG0019", PromptText.Finding($"inputs: {{ a: {Nested(9)} }}").Code);

        static string Nested(int lists) => lists == 0 ? "string" : $"{{ type: list, items: {Nested(lists - 1)} }}";
    }

    [Fact]
    public void AHundredInputsAreTheMost()
    {
        Assert.Empty(PromptText.Draft(Inputs(100)).Diagnostics);
        Assert.Equal(("PG0019", "a100"), (PromptText.Finding(Inputs(101)).Code, PromptText.Finding(Inputs(101)).At));

        static string Inputs(int count) => "inputs:\n" + string.Join("\n", Enumerable.Range(0, count).Select(i => $"  a{i}: string"));
    }

    [Fact]
    public void NamesKeepTheirPlaces()
    {
        ReadResult<PromptSource> result = PromptText.Draft("inputs:\n  first: string\n  second: int");

        Assert.Equal(["first", "second"], result.Value!.Header.InputSpans.Select(result.Value.Source.ToString));
    }

    private static void AssertFinding(string written, string code, string at, string message)
    {
        (string Code, string At, string Message) finding = PromptText.Finding($"inputs:\n  a: {written}");
        Assert.Equal((code, at), (finding.Code, finding.At));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }
}
