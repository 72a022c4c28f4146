using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.OutputSchemas;

/// <summary>The subset of JSON Schema (draft 2020-12) that <c>output</c> may use: what says the form of an answer, without references.</summary>
public static class OutputSchemaFormat
{
    /// <summary>The keywords of a schema, at every level.</summary>
    public static KeyTable Schema { get; } = new(
        "a schema",
        new KeyRule("type", Choices: new ValueList<string>(["string", "number", "integer", "boolean", "null", "array", "object"])),
        new KeyRule("title"),
        new KeyRule("description"),
        new KeyRule("enum"),
        new KeyRule("const"),
        new KeyRule("anyOf"),
        new KeyRule("properties"),
        new KeyRule("required"),
        new KeyRule("additionalProperties"),
        new KeyRule("items"),
        new KeyRule("minItems"),
        new KeyRule("maxItems"),
        new KeyRule("minLength"),
        new KeyRule("maxLength"),
        new KeyRule("pattern"),
        new KeyRule("format"),
        new KeyRule("minimum"),
        new KeyRule("maximum"),
        new KeyRule("exclusiveMinimum"),
        new KeyRule("exclusiveMaximum"));
}
