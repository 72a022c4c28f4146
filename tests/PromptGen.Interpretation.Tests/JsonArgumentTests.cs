using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;
using PromptGen.Templates.Values;
using Xunit;

namespace PromptGen.Interpretation.Tests;

public sealed class JsonArgumentTests
{
    private static readonly PromptContract Contract = new(PromptKind.Text,
    [
        new("name", PromptType.String, maxLength: 5),
        new("plan", PromptType.EnumOf(["free", "pro"]), defaultValue: new ConstantValue(TypeKind.Enum, "free")),
        new("count", PromptType.Int),
        new("price", PromptType.Decimal.WithOptional()),
        new("ratio", PromptType.Number.WithOptional()),
        new("day", PromptType.Date.WithOptional()),
        new("at", PromptType.DateTime.WithOptional()),
        new("items", PromptType.ListOf(PromptType.ObjectOf([new("title", PromptType.String), new("done", PromptType.Bool.WithOptional())])).WithOptional()),
    ]);

    [Fact]
    public void Values_of_every_type_are_read()
    {
        JsonPromptArguments arguments = Read("""
            {"name":"Ana","plan":"pro","count":-3,"price":1.50,"ratio":2,"day":"2026-09-12","at":"2026-09-12T14:03:07.5",
             "items":[{"title":"a","done":true},{"title":"b"}]}
            """);
        Assert.Equal("Ana", arguments.Get(0).AsString);
        Assert.Equal((TypeKind.Enum, "pro"), (arguments.Get(1).Kind, arguments.Get(1).AsString));
        Assert.Equal(-3, arguments.Get(2).AsInt);
        Assert.Equal(1.50m, arguments.Get(3).AsDecimal);
        Assert.Equal(2.0, arguments.Get(4).AsNumber);
        Assert.Equal((TypeKind.Date, new DateTime(2026, 9, 12)), (arguments.Get(5).Kind, arguments.Get(5).AsDateTime));
        Assert.Equal(new DateTime(2026, 9, 12, 14, 3, 7, 500), arguments.Get(6).AsDateTime);
        TemplateValue items = arguments.Get(7);
        Assert.Equal(2, items.Count);
        Assert.Equal(["title", "done"], items.GetItem(0).Shape!.FieldNames);
        Assert.True(items.GetItem(0).GetField(1).AsBool);
        Assert.True(items.GetItem(1).GetField(1).IsNull);
    }

    [Fact]
    public void What_may_be_left_out_is_null()
    {
        JsonPromptArguments arguments = Read("""{"name":"","count":0,"plan":null}""");
        Assert.All(Enumerable.Range(3, 5).Append(1), slot => Assert.True(arguments.Get(slot).IsNull));
    }

    [Theory]
    [InlineData("""{"count":1}""", "$.name")]
    [InlineData("""{"name":null,"count":1}""", "$.name")]
    [InlineData("""{"name":"Ana","count":1.5}""", "$.count")]
    [InlineData("""{"name":"Ana","count":9223372036854775808}""", "$.count")]
    [InlineData("""{"name":"Ana","count":"1"}""", "$.count")]
    [InlineData("""{"name":"Ana","count":1,"plan":"gold"}""", "$.plan")]
    [InlineData("""{"name":"Ana","count":1,"nam":"x"}""", "$.nam")]
    [InlineData("""{"name":"Ana","count":1,"count":2}""", "$.count")]
    [InlineData("""{"name":"Anabel","count":1}""", "$.name")]
    [InlineData("""{"name":"\ud800","count":1}""", "$.name")]
    [InlineData("""{"name":"Ana","count":1,"ratio":1e999}""", "$.ratio")]
    [InlineData("""{"name":"Ana","count":1,"day":"12.9.2026"}""", "$.day")]
    [InlineData("""{"name":"Ana","count":1,"at":"2026-09-12T14:03:07Z"}""", "$.at")]
    [InlineData("""{"name":"Ana","count":1,"items":[{"title":"a"},{"titel":"b","title":"b"}]}""", "$.items[1].titel")]
    [InlineData("""{"name":"Ana","count":1,"items":[{"title":"a"},{}]}""", "$.items[1].title")]
    [InlineData("""{"name":"Ana","count":1,"items":{}}""", "$.items")]
    [InlineData("""[]""", "$")]
    [InlineData("""{"name":""", "$")]
    public void What_does_not_fit_is_refused_at_its_path(string json, string path)
    {
        Assert.Null(JsonPromptArguments.Parse(Contract, json, out IReadOnlyList<JsonInputError> errors));
        Assert.Equal([path], errors.Select(e => e.Path));
    }

    [Fact]
    public void A_slip_is_named()
    {
        JsonPromptArguments.Parse(Contract, """{"name":"Ana","count":1,"itmes":[],"plan":"fre"}""", out IReadOnlyList<JsonInputError> errors);
        Assert.Contains("did you mean items?", errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("did you mean free?", errors[1].Message, StringComparison.Ordinal);
    }

    private static JsonPromptArguments Read(string json)
    {
        JsonPromptArguments? arguments = JsonPromptArguments.Parse(Contract, json, out IReadOnlyList<JsonInputError> errors);
        Assert.Empty(errors);
        return arguments!;
    }
}
