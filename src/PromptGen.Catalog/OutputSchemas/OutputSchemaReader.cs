using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.OutputSchemas;

/// <summary>Validates the <c>output</c> of front matter as a schema of the subset and gives its canonical JSON.</summary>
internal sealed class OutputSchemaReader
{
    private const int DeepestSchema = 12;

    // A keyword that limits values of one type says nothing about others, so beside another type it is a mistake.
    private static readonly Dictionary<string, string[]> TypesOfKeyword = new(StringComparer.Ordinal)
    {
        ["properties"] = ["object"],
        ["required"] = ["object"],
        ["additionalProperties"] = ["object"],
        ["items"] = ["array"],
        ["minItems"] = ["array"],
        ["maxItems"] = ["array"],
        ["minLength"] = ["string"],
        ["maxLength"] = ["string"],
        ["pattern"] = ["string"],
        ["format"] = ["string"],
        ["minimum"] = ["number", "integer"],
        ["maximum"] = ["number", "integer"],
        ["exclusiveMinimum"] = ["number", "integer"],
        ["exclusiveMaximum"] = ["number", "integer"],
    };

    private readonly DiagnosticBag _diagnostics;
    private bool _isRight = true;

    private OutputSchemaReader(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
    }

    /// <summary>The canonical JSON; null after an error.</summary>
    public static string? Read(YamlNode node, DiagnosticBag diagnostics)
    {
        var reader = new OutputSchemaReader(diagnostics);
        reader.CheckSchema(node, 0);
        return reader._isRight ? CanonicalJson.Write(node) : null;
    }

    private void CheckSchema(YamlNode node, int depth)
    {
        if (node is not YamlMapping schema)
        {
            Error(node, $"a schema is a mapping such as {{ type: string }}, not {node.Described}");
            return;
        }

        if (depth > DeepestSchema)
        {
            Error(node, $"schemas are nested more than {DeepestSchema} deep");
            return;
        }

        if (schema.Entries.Count == 0)
        {
            Error(schema, "the schema is empty; give at least its type");
        }

        string[] types = ReadTypes(schema);
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in schema.Entries)
        {
            CheckKeyword(schema, entry.Key, entry.Value, types, depth);
        }

        CheckRange(schema, "minItems", "maxItems");
        CheckRange(schema, "minLength", "maxLength");
        CheckRange(schema, "minimum", "maximum");
    }

    private void CheckKeyword(YamlMapping schema, YamlScalar key, YamlNode value, string[] types, int depth)
    {
        if (OutputSchemaFormat.Schema.Find(key.Value) is null)
        {
            string hint = NearestName.Hint(key.Value, OutputSchemaFormat.Schema.Keys.Select(k => k.Name));
            Error(key, $"{Quoted.Show(key.Value)} is not among the supported keywords of JSON Schema{hint}");
            return;
        }

        if (TypesOfKeyword.TryGetValue(key.Value, out string[]? owners) && !owners.Any(types.Contains))
        {
            Error(key, $"'{key.Value}' describes {(owners[0] == "number" ? "numbers" : owners[0] + "s")}; add type: {owners[0]} or remove it");
        }

        switch (key.Value)
        {
            case "properties":
                CheckProperties(value, depth);
                break;
            case "items":
                CheckSchema(value, depth + 1);
                break;
            case "anyOf":
                CheckAlternatives(value, depth);
                break;
            case "additionalProperties" when value is not YamlScalar { Kind: ScalarKind.Bool }:
                CheckSchema(value, depth + 1);
                break;
            case "required":
                CheckRequired(schema, value);
                break;
            case "enum":
                CheckEnum(value);
                break;
            case "const":
                CheckConstant(value);
                break;
            case "title" or "description" or "pattern" or "format":
                Keep(YamlValues.Text(value, key.Value, _diagnostics) is not null);
                break;
            case "minItems" or "maxItems" or "minLength" or "maxLength":
                Keep(YamlValues.Int(value, key.Value, 0, int.MaxValue, _diagnostics) is not null);
                break;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum":
                Keep(YamlValues.Number(value, key.Value, double.MinValue, double.MaxValue, _diagnostics) is not null);
                CheckNumber(value);
                break;
        }
    }

    private string[] ReadTypes(YamlMapping schema)
    {
        KeyRule rule = OutputSchemaFormat.Schema.Find("type")!;
        switch (schema.Find("type"))
        {
            case null:
                return [];
            case YamlSequence { Items.Count: > 0 } several:
                string?[] types = several.Items.Select(i => YamlValues.Choice(i, rule, _diagnostics)).ToArray();
                Keep(types.All(t => t is not null));
                if (types.Distinct().Count() != types.Length)
                {
                    Error(several, "a type is named twice");
                }

                return types.OfType<string>().ToArray();
            case { } single:
                string? type = YamlValues.Choice(single, rule, _diagnostics);
                Keep(type is not null);
                return type is null ? [] : [type];
        }
    }

    private void CheckProperties(YamlNode value, int depth)
    {
        if (value is not YamlMapping properties)
        {
            Error(value, $"'properties' takes a mapping of names to schemas, not {value.Described}");
            return;
        }

        foreach (KeyValuePair<YamlScalar, YamlNode> property in properties.Entries)
        {
            CheckSchema(property.Value, depth + 1);
        }
    }

    private void CheckAlternatives(YamlNode value, int depth)
    {
        if (value is not YamlSequence { Items.Count: > 0 } alternatives)
        {
            Error(value, "'anyOf' takes a list of at least one schema");
            return;
        }

        foreach (YamlNode alternative in alternatives.Items)
        {
            CheckSchema(alternative, depth + 1);
        }
    }

    private void CheckRequired(YamlMapping schema, YamlNode value)
    {
        int before = _diagnostics.Items.Count;
        var names = new HashSet<string>(YamlValues.TextList(value, "required", int.MaxValue, _diagnostics), StringComparer.Ordinal);
        Keep(_diagnostics.Items.Count == before);
        var properties = schema.Find("properties") as YamlMapping;
        foreach (YamlNode item in (value as YamlSequence)?.Items ?? [])
        {
            // The first wrong name gets a suggestion; for ten thousand of them it would take minutes.
            if (item is YamlScalar name && names.Contains(name.Value) && properties?.Find(name.Value) is null)
            {
                string hint = _isRight ? NearestName.Hint(name.Value, properties?.Entries.Select(e => e.Key.Value) ?? []) : "";
                Error(name, $"{Quoted.Show(name.Value)} is required but not among the properties{hint}");
            }
        }
    }

    private void CheckEnum(YamlNode value)
    {
        if (value is not YamlSequence { Items.Count: > 0 } values)
        {
            Error(value, "'enum' takes a list of at least one value");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode item in values.Items)
        {
            CheckConstant(item);
            if (_isRight && !seen.Add(CanonicalJson.Write(item)))
            {
                Error(item, "this value is in 'enum' twice");
            }
        }
    }

    private void CheckConstant(YamlNode value)
    {
        if (value is not YamlScalar)
        {
            Error(value, $"only single values are supported here, not {value.Described}");
            return;
        }

        CheckNumber(value);
    }

    private void CheckNumber(YamlNode value)
    {
        if (value is YamlScalar { Kind: ScalarKind.Int or ScalarKind.Float } number
            && (number.Value.IndexOfAny(['x', 'o', 'n', 'N', 'i', 'I']) >= 0 || CanonicalNumber.Of(number.Value) is null))
        {
            Error(number, $"{Quoted.Show(number.Value)} is no number of JSON");
        }
    }

    private void CheckRange(YamlMapping schema, string least, string most)
    {
        if (_isRight
            && schema.Find(least) is { } low && schema.Find(most) is { } high
            && YamlValues.Number(low, least, double.MinValue, double.MaxValue, _diagnostics) > YamlValues.Number(high, most, double.MinValue, double.MaxValue, _diagnostics))
        {
            Error(high, $"'{most}' is less than '{least}'");
        }
    }

    private void Keep(bool isRight) => _isRight &= isRight;

    private void Error(YamlNode node, string message)
    {
        _diagnostics.Error(CatalogueCodes.BadOutputSchema, node.Span, message);
        _isRight = false;
    }
}
