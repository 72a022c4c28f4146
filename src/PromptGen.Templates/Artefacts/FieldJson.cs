using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Json;

namespace PromptGen.Templates.Artefacts;

/// <summary>
/// Inputs and fields as JSON, in the words of front matter: <c>type</c> is <c>string?</c>, an enum has <c>values</c>, a list <c>items</c>, an object <c>fields</c>. What may be left out and is not
/// said is left out. A default is its canonical text, whatever its type.
/// </summary>
internal static class FieldJson
{
    private const int MostFields = 100;
    private const int MostValues = 256;
    private const int DeepestType = 16;
    private const int LongestName = 64;

    private static readonly string[] TypeKeys = ["type", "values", "items", "fields"];
    private static readonly string[] FieldKeys = ["name", .. TypeKeys, "description", "trust", "max_length", "default"];

    public static JsonValue Write(FieldDeclaration field) => JsonValue.ObjectOf(
    [
        ("name", JsonValue.Of(field.Name)),
        .. TypeMembers(field.Type),
        ("description", field.Description is { } description ? JsonValue.Of(description) : null),
        ("trust", field.Trust == Trust.Untrusted ? JsonValue.Of("untrusted") : null),
        ("max_length", field.MaxLength is { } most ? JsonValue.Of(most) : null),
        ("default", field.Default is { } value ? JsonValue.Of(value.Text) : null),
    ]);

    public static IReadOnlyList<FieldDeclaration> ReadAll(IReadOnlyList<JsonValue> values, int depth)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var fields = new List<FieldDeclaration>(values.Count);
        foreach (JsonValue value in values)
        {
            FieldDeclaration field = Read(value, depth);
            fields.Add(names.Add(field.Name) ? field : throw value.Refuse("the name '" + field.Name + "' is here twice"));
        }

        return fields;
    }

    private static (string Name, JsonValue? Value)[] TypeMembers(PromptType type) =>
    [
        ("type", JsonValue.Of(NameOf(type.Kind) + (type.IsOptional ? "?" : ""))),
        ("values", type.Kind == TypeKind.Enum ? JsonValue.ListOf(type.Values.Select(JsonValue.Of)) : null),
        ("items", type.Element is { } element ? JsonValue.ObjectOf(TypeMembers(element)) : null),
        ("fields", type.Kind == TypeKind.Object ? JsonValue.ListOf(type.Fields.Select(Write)) : null),
    ];

    private static FieldDeclaration Read(JsonValue value, int depth)
    {
        var field = JsonMembers.Open(value, "an input", FieldKeys);
        string name = field.Text("name");
        if (!IsName(name))
        {
            throw field.Get("name").Refuse("a name is lower-case letters, digits and underscores and starts with a letter");
        }

        PromptType type = ReadType(field, depth);
        int? most = field.FindInt("max_length", 1, int.MaxValue);
        if (most is not null && type.Kind != TypeKind.String)
        {
            throw field.Get("max_length").Refuse("'max_length' limits strings; this is " + type);
        }

        ConstantValue? constant = field.FindText("default") is { } text ? ReadDefault(field.Get("default"), type, text) : null;
        Trust trust = field.FindWord("trust", "untrusted") is null ? Trust.Trusted : Trust.Untrusted;
        return new FieldDeclaration(name, type, field.FindText("description"), trust, most, constant);
    }

    private static PromptType ReadType(JsonMembers members, int depth)
    {
        JsonValue name = members.Get("type");
        string text = members.Text("type");
        bool isOptional = text.EndsWith("?", StringComparison.Ordinal);
        if (depth > DeepestType)
        {
            throw name.Refuse("types are nested more than " + DeepestType.ToString(CultureInfo.InvariantCulture) + " deep");
        }

        string plain = isOptional ? text.Substring(0, text.Length - 1) : text;
        PromptType type = plain switch
        {
            "string" => PromptType.String,
            "bool" => PromptType.Bool,
            "int" => PromptType.Int,
            "number" => PromptType.Number,
            "decimal" => PromptType.Decimal,
            "date" => PromptType.Date,
            "datetime" => PromptType.DateTime,
            "enum" => PromptType.EnumOf(ReadValues(members)),
            "list" => PromptType.ListOf(ReadType(JsonMembers.Open(members.Get("items"), "the items of a list", TypeKeys), depth + 1)),
            "object" => PromptType.ObjectOf(ReadFields(members, depth)),
            _ => throw name.Refuse("there is no such type"),
        };
        foreach ((string key, string owner) in new[] { ("values", "enum"), ("items", "list"), ("fields", "object") })
        {
            if (plain != owner && members.Find(key) is { } stray)
            {
                throw stray.Refuse("'" + key + "' belongs to the type " + owner);
            }
        }

        return type.WithOptional(isOptional);
    }

    private static IReadOnlyList<string> ReadValues(JsonMembers members)
    {
        IReadOnlyList<JsonValue> values = members.List("values", MostValues);
        if (values.Count == 0 || values.Select(JsonMembers.TextOf).Distinct(StringComparer.Ordinal).Count() < values.Count)
        {
            throw members.Get("values").Refuse("an enum has at least one value and none twice");
        }

        return [.. values.Select(v => v.Text)];
    }

    private static IReadOnlyList<FieldDeclaration> ReadFields(JsonMembers members, int depth)
    {
        IReadOnlyList<JsonValue> fields = members.List("fields", MostFields);
        return fields.Count > 0 ? ReadAll(fields, depth + 1) : throw members.Get("fields").Refuse("an object has at least one field");
    }

    // What reads the value later does not ask again whether it fits.
    private static ConstantValue ReadDefault(JsonValue value, PromptType type, string text)
    {
        bool fits = !type.IsOptional && type.Kind switch
        {
            TypeKind.String => true,
            TypeKind.Enum => type.Values.Contains(text),
            TypeKind.Bool => text is "true" or "false",
            TypeKind.Int => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            TypeKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsNaN(number) && !double.IsInfinity(number),
            TypeKind.Decimal => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            TypeKind.Date => IsDate(text, "yyyy-MM-dd"),
            TypeKind.DateTime => IsDate(text, "yyyy-MM-dd'T'HH:mm:ss"),
            TypeKind.List => text.Length == 0,
            _ => false,
        };
        return fits ? new ConstantValue(type.Kind, text) : throw value.Refuse("the default is no value of the type " + type + ", or may not be there");
    }

    private static bool IsDate(string text, string format) => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name[0] is >= 'a' and <= 'z' && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    private static string NameOf(TypeKind kind) => kind switch
    {
        TypeKind.Null or TypeKind.Error => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No input is declared with this type."),
        _ => kind.ToString().ToLowerInvariant(),
    };
}
