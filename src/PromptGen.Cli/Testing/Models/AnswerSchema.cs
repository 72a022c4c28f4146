using System;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Testing;

namespace PromptGen.Cli.Testing.Models;

/// <summary>Checks a model's answer against a prompt's <c>output</c>: the subset of JSON Schema that front matter may use. Of <c>format</c> nothing is checked, as the draft has it.</summary>
internal static class AnswerSchema
{
    /// <summary>The first place at which an answer is not as the schema says; null when it fits.</summary>
    /// <param name="schema">The canonical JSON of the schema; null for any JSON object.</param>
    /// <param name="answer">The answer.</param>
    public static string? Explain(string? schema, string answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (schema is null)
            {
                return document.RootElement.ValueKind == JsonValueKind.Object ? null : $"the answer is {Name(document.RootElement)}, not an object";
            }

            using JsonDocument rules = JsonDocument.Parse(schema);
            return Check(rules.RootElement, document.RootElement, "$");
        }
        catch (JsonException)
        {
            return "the answer is no JSON";
        }
    }

    private static string? Check(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("type", out JsonElement type) && !Types(type).Any(t => IsOf(t, value)))
        {
            return $"{path} is {Name(value)}, not {string.Join(" or ", Types(type))}";
        }

        if (schema.TryGetProperty("const", out JsonElement constant) && !JsonElement.DeepEquals(constant, value))
        {
            return $"{path} is not {constant.GetRawText()}";
        }

        if (schema.TryGetProperty("enum", out JsonElement values) && !values.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)))
        {
            return $"{path} is none of {string.Join(", ", values.EnumerateArray().Select(v => v.GetRawText()))}";
        }

        if (schema.TryGetProperty("anyOf", out JsonElement alternatives) && alternatives.EnumerateArray().All(a => Check(a, value, path) is not null))
        {
            return $"{path} fits none of the alternatives of 'anyOf'";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => CheckObject(schema, value, path),
            JsonValueKind.Array => CheckArray(schema, value, path),
            JsonValueKind.String => CheckText(schema, value.GetString()!, path),
            JsonValueKind.Number => CheckNumber(schema, value.GetDouble(), path),
            _ => null,
        };
    }

    private static string? CheckObject(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("required", out JsonElement required)
            && required.EnumerateArray().Select(r => r.GetString()!).FirstOrDefault(r => !value.TryGetProperty(r, out _)) is { } missing)
        {
            return $"{path}.{missing} is missing";
        }

        bool hasProperties = schema.TryGetProperty("properties", out JsonElement properties);
        bool hasOthers = schema.TryGetProperty("additionalProperties", out JsonElement others);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            string inner = $"{path}.{member.Name}";
            string? problem = hasProperties && properties.TryGetProperty(member.Name, out JsonElement known) ? Check(known, member.Value, inner)
                : !hasOthers || others.ValueKind == JsonValueKind.True ? null
                : others.ValueKind == JsonValueKind.False ? $"{inner} is not among the properties of the schema"
                : Check(others, member.Value, inner);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? CheckArray(JsonElement schema, JsonElement value, string path)
    {
        if (Range(schema, "minItems", "maxItems", value.GetArrayLength(), "elements", path) is { } range)
        {
            return range;
        }

        return schema.TryGetProperty("items", out JsonElement items)
            ? value.EnumerateArray().Select((item, i) => Check(items, item, FormattableString.Invariant($"{path}[{i}]"))).FirstOrDefault(p => p is not null)
            : null;
    }

    private static string? CheckText(JsonElement schema, string value, string path)
    {
        // JSON Schema counts characters, not UTF-16 units.
        if (Range(schema, "minLength", "maxLength", value.EnumerateRunes().Count(), "characters", path) is { } range)
        {
            return range;
        }

        return schema.TryGetProperty("pattern", out JsonElement pattern)
            && ExpectationCheck.CheckText(new Expectation(ExpectationKind.Regex, default) { Text = pattern.GetString()! }, path, value) is { } unmet ? unmet.Message : null;
    }

    private static string? CheckNumber(JsonElement schema, double value, string path) =>
        Number(schema, "minimum") is { } least && value < least ? FormattableString.Invariant($"{path} is less than {least}")
        : Number(schema, "maximum") is { } most && value > most ? FormattableString.Invariant($"{path} is more than {most}")
        : Number(schema, "exclusiveMinimum") is { } above && value <= above ? FormattableString.Invariant($"{path} is not more than {above}")
        : Number(schema, "exclusiveMaximum") is { } below && value >= below ? FormattableString.Invariant($"{path} is not less than {below}")
        : null;

    private static string? Range(JsonElement schema, string least, string most, int count, string what, string path) =>
        Number(schema, least) is { } low && count < low ? FormattableString.Invariant($"{path} has {count} {what}, and at least {low} are wanted")
        : Number(schema, most) is { } high && count > high ? FormattableString.Invariant($"{path} has {count} {what}, and at most {high} are allowed")
        : null;

    private static double? Number(JsonElement schema, string name) => schema.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;

    private static string[] Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && Math.Floor(number) == number,
        _ => value.ValueKind == JsonValueKind.Number,
    };

    private static string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
