using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;
using Xunit;

namespace PromptGen.Interpretation.Tests;

public sealed class JsonTypeInferenceTests
{
    [Theory]
    [InlineData("\"a\"", "string")]
    [InlineData("true", "bool")]
    [InlineData("12", "int")]
    [InlineData("9223372036854775807", "int")]
    [InlineData("1.0", "number")]
    [InlineData("1e3", "number")]
    [InlineData("null", "string?")]
    [InlineData("[]", "list of string")]
    [InlineData("[null]", "list of string?")]
    [InlineData("[1, 2.5]", "list of number")]
    [InlineData("[null, 1]", "list of int?")]
    [InlineData("[[], [1]]", "list of list of int")]
    [InlineData("[\"2026-09-12\"]", "list of string")]
    public void A_value_has_a_type(string json, string expected) => Assert.Equal(expected, Infer(json)!.ToString());

    [Fact]
    public void Elements_fields_are_merged_and_those_that_are_missing_somewhere_are_optional()
    {
        PromptType element = Infer("""[{"a":1,"b":null,"c":"x"},{"a":1.5,"b":true,"d":[]}]""")!.Element!;
        Assert.Equal(["a number", "b bool?", "c string?", "d list of string?"], element.Fields.Select(f => f.Name + " " + f.Type));
    }

    [Theory]
    [InlineData("[1, \"a\"]", "$.x[1]")]
    [InlineData("[{\"a\":1},{\"a\":[]}]", "$.x[1].a")]
    [InlineData("9223372036854775808", "$.x")]
    [InlineData("{\"a\":1,\"a\":2}", "$.x.a")]
    public void What_has_no_type_is_refused_at_its_path(string json, string path)
    {
        using JsonDocument document = JsonDocument.Parse("{\"x\":" + json + "}");
        Assert.Null(JsonTypeInference.Infer(document.RootElement, PromptKind.Text, out IReadOnlyList<JsonInputError> errors));
        Assert.Equal([path], errors.Select(e => e.Path));
    }

    [Fact]
    public void Data_that_are_no_object_are_refused()
    {
        using JsonDocument document = JsonDocument.Parse("[]");
        Assert.Null(JsonTypeInference.Infer(document.RootElement, PromptKind.Text, out IReadOnlyList<JsonInputError> errors));
        Assert.Equal(["$"], errors.Select(e => e.Path));
    }

    private static PromptType? Infer(string json)
    {
        using JsonDocument document = JsonDocument.Parse("{\"x\":" + json + "}");
        PromptContract? contract = JsonTypeInference.Infer(document.RootElement, PromptKind.Text, out IReadOnlyList<JsonInputError> errors);
        Assert.Empty(errors);
        return contract?.Inputs.Single().Type;
    }
}
