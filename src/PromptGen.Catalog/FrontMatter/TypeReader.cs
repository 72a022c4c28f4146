using System;
using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>
/// Reads types: a name (<c>string</c>, <c>int?</c>), or a mapping with <c>type</c> and its details. Under <c>items</c> a
/// mapping without <c>type</c> is the short form of an object: its keys are the fields.
/// </summary>
internal static class TypeReader
{
    private const int DeepestType = 8;
    private const int MostValues = 256;

    /// <summary>Reads a type's name.</summary>
    /// <param name="node">The name.</param>
    /// <param name="hasDetails">Whether the details that enum, list and object need stand beside it.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    /// <returns>The type, for enum, list and object without its details; null after an error.</returns>
    public static PromptType? ReadName(YamlNode node, bool hasDetails, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { Kind: ScalarKind.Text } scalar)
        {
            diagnostics.Error(CatalogueCodes.BadType, node.Span, $"a type is a name such as string or int?, not {node.Described}");
            return null;
        }

        string name = scalar.Value;
        bool isOptional = name.EndsWith("?", StringComparison.Ordinal);
        PromptType? type = (isOptional ? name.Substring(0, name.Length - 1) : name) switch
        {
            "string" => PromptType.String,
            "bool" => PromptType.Bool,
            "int" => PromptType.Int,
            "number" => PromptType.Number,
            "decimal" => PromptType.Decimal,
            "date" => PromptType.Date,
            "datetime" => PromptType.DateTime,
            "enum" => PromptType.EnumOf([]),
            "list" => PromptType.ListOf(PromptType.Error),
            "object" => PromptType.ObjectOf([]),
            _ => null,
        };
        if (type is null)
        {
            diagnostics.Error(CatalogueCodes.BadType, node.Span, $"there is no type {Quoted.Show(name)}{Hint(name)}");
            return null;
        }

        string? missing = hasDetails ? null : type.Kind switch
        {
            TypeKind.Enum => "{ type: enum, values: [a, b] }",
            TypeKind.List => "{ type: list, items: string }",
            TypeKind.Object => "{ type: object, fields: { name: string } }",
            _ => null,
        };
        if (missing is not null)
        {
            diagnostics.Error(CatalogueCodes.BadType, node.Span, $"'{name}' alone says too little; write {missing}");
            return null;
        }

        return type.WithOptional(isOptional);
    }

    /// <summary>Reads a mapping with <c>type</c> and its details.</summary>
    public static PromptType? ReadLong(MappingReader declaration, int depth, DiagnosticBag diagnostics)
    {
        if (declaration.Find("type") is not { } name || ReadName(name, hasDetails: true, diagnostics) is not { } type)
        {
            return null;
        }

        if (depth >= DeepestType)
        {
            diagnostics.Error(CatalogueCodes.TooMuch, name.Span, $"types are nested more than {DeepestType} deep");
            return null;
        }

        string? detail = type.Kind switch { TypeKind.Enum => "values", TypeKind.List => "items", TypeKind.Object => "fields", _ => null };
        bool fits = true;
        foreach (string key in new[] { "values", "items", "fields" })
        {
            if (key != detail && declaration.Find(key) is { } stray)
            {
                string owner = key == "values" ? "enum" : key == "items" ? "list" : "object";
                diagnostics.Error(CatalogueCodes.BadType, stray.Span, $"'{key}' belongs to type {owner}; this is type {((YamlScalar)name).Value}");
                fits = false;
            }
        }

        if (detail is null)
        {
            return fits ? type : null;
        }

        if (declaration.Find(detail) is not { } node)
        {
            diagnostics.Error(CatalogueCodes.BadType, name.Span, $"type {((YamlScalar)name).Value} needs the key '{detail}'");
            return null;
        }

        PromptType? whole = type.Kind switch
        {
            TypeKind.Enum => ReadEnum(node, diagnostics),
            TypeKind.List => ReadItems(node, depth + 1, diagnostics) is { } element ? PromptType.ListOf(element) : null,
            _ => ReadObject(node, depth + 1, diagnostics),
        };
        return fits ? whole?.WithOptional(type.IsOptional) : null;
    }

    private static PromptType? ReadItems(YamlNode node, int depth, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar)
        {
            return ReadName(node, hasDetails: false, diagnostics);
        }

        if (node is YamlMapping mapping && mapping.Find("type") is null)
        {
            return ReadObject(node, depth, diagnostics);
        }

        return MappingReader.Open(node, FrontMatterFormat.Items, diagnostics, ItemHints) is { } items ? ReadLong(items, depth, diagnostics) : null;
    }

    private static readonly Dictionary<string, string> ItemHints = new()
    {
        ["trust"] = "; trust stands beside the list, for all its items, or at a field",
        ["max_length"] = "; max_length stands at a string input or field",
        ["default"] = "; only an input has a default",
        ["description"] = "; describe the list instead",
    };

    private static PromptType? ReadObject(YamlNode node, int depth, DiagnosticBag diagnostics)
    {
        if (depth > DeepestType)
        {
            diagnostics.Error(CatalogueCodes.TooMuch, node.Span, $"types are nested more than {DeepestType} deep");
            return null;
        }

        ValueList<FieldDeclaration> fields = InputsReader.ReadFields(node, depth, diagnostics);
        if (node is YamlMapping { Entries.Count: 0 })
        {
            diagnostics.Error(CatalogueCodes.BadType, node.Span, "an object needs at least one field");
        }

        return fields.Count == 0 ? null : PromptType.ObjectOf(fields);
    }

    private static PromptType? ReadEnum(YamlNode node, DiagnosticBag diagnostics)
    {
        ValueList<string> values = YamlValues.TextList(node, "values", MostValues, diagnostics);
        if (node is YamlSequence { Items.Count: 0 })
        {
            diagnostics.Error(CatalogueCodes.BadType, node.Span, "an enum needs at least one value");
        }

        return values.Count == 0 ? null : PromptType.EnumOf(values);
    }

    private static string Hint(string name)
    {
        string? known = name.TrimEnd('?').ToLowerInvariant() switch
        {
            "str" or "text" => "string",
            "boolean" => "bool",
            "integer" or "long" or "int32" or "int64" => "int",
            "float" or "double" => "number",
            "array" => "list",
            "dict" or "map" or "record" or "struct" => "object",
            "timestamp" or "time" => "datetime",
            _ => null,
        };
        return known is not null
            ? $"; did you mean '{known}'?"
            : name.EndsWith("[]", StringComparison.Ordinal) || name.StartsWith("list", StringComparison.Ordinal)
                ? "; write { type: list, items: string }"
                : NearestName.Hint(name.TrimEnd('?'), FrontMatterFormat.TypeNames) is { Length: > 0 } near ? near : "; there are " + string.Join(", ", FrontMatterFormat.TypeNames);
    }
}
