#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Json;

/// <summary>Reads JSON as values of declared types and collects what does not fit. Types are finite, so they bound its depth.</summary>
internal sealed class JsonValueReader
{
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly string[] DateTimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", DateFormat];

    private readonly Dictionary<PromptType, FieldArrayShape> _shapes = [];
    private readonly List<JsonInputError> _errors = [];

    internal IReadOnlyList<JsonInputError> Errors => _errors;

    /// <summary>One value per declaration; null when <paramref name="data"/> is no object.</summary>
    internal TemplateValue[]? ReadFields(JsonElement data, IReadOnlyList<FieldDeclaration> fields, string path, string word)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            Report(path, "expected an object, found " + Describe(data));
            return null;
        }

        var values = new TemplateValue[fields.Count];
        var given = new bool[fields.Count];
        foreach (JsonProperty property in data.EnumerateObject())
        {
            string inner = path + "." + property.Name;
            int index = IndexOf(fields, property.Name);
            if (index < 0)
            {
                Report(inner, "there is no such " + word + Hint(property.Name, fields.Select(static f => f.Name)));
            }
            else if (given[index])
            {
                Report(inner, "the " + word + " is given twice");
            }
            else
            {
                given[index] = true;
                values[index] = ReadField(property.Value, fields[index], inner);
            }
        }

        for (int i = 0; i < given.Length; i++)
        {
            if (!given[i] && !fields[i].CanBeOmitted)
            {
                Report(path + "." + fields[i].Name, FormattableString.Invariant($"the {word} of type {fields[i].Type} is missing"));
            }
        }

        return values;
    }

    private TemplateValue ReadField(JsonElement data, FieldDeclaration field, string path)
    {
        if (data.ValueKind == JsonValueKind.Null && field.CanBeOmitted)
        {
            return default;
        }

        TemplateValue value = Read(data, field.Type, path);
        if (field.MaxLength is { } limit && value.Kind == TypeKind.String && value.AsString.Length > limit)
        {
            Report(path, FormattableString.Invariant($"the text has {value.AsString.Length} UTF-16 units and may have {limit}"));
        }

        return value;
    }

    private TemplateValue Read(JsonElement data, PromptType type, string path)
    {
        if (data.ValueKind == JsonValueKind.Null && type.IsOptional)
        {
            return default;
        }

        TemplateValue? value = (type.Kind, data.ValueKind) switch
        {
            (TypeKind.String, JsonValueKind.String) => TemplateValue.From(ReadText(data, path)),
            (TypeKind.Enum, JsonValueKind.String) => ReadEnum(data, type, path),
            (TypeKind.Bool, JsonValueKind.True or JsonValueKind.False) => TemplateValue.From(data.GetBoolean()),
            (TypeKind.Int, JsonValueKind.Number) when data.TryGetInt64(out long number) => TemplateValue.From(number),
            (TypeKind.Number, JsonValueKind.Number) when data.TryGetDouble(out double number) && double.IsFinite(number) => TemplateValue.From(number),
            (TypeKind.Decimal, JsonValueKind.Number) when data.TryGetDecimal(out decimal number) => TemplateValue.From(number),
            (TypeKind.Date, JsonValueKind.String) => ReadDate(data, path),
            (TypeKind.DateTime, JsonValueKind.String) => ReadDateTime(data, path),
            (TypeKind.List, JsonValueKind.Array) => ReadList(data, type.Element!, path),
            (TypeKind.Object, JsonValueKind.Object) => ReadObject(data, type, path),
            _ => null,
        };
        if (value is null)
        {
            Report(path, "expected " + type + ", found " + Describe(data));
        }

        return value ?? default;
    }

    private TemplateValue ReadList(JsonElement data, PromptType element, string path)
    {
        var items = new TemplateValue[data.GetArrayLength()];
        int i = 0;
        foreach (JsonElement item in data.EnumerateArray())
        {
            items[i] = Read(item, element, FormattableString.Invariant($"{path}[{i}]"));
            i++;
        }

        return ArrayShape.ToValue(items);
    }

    private TemplateValue ReadObject(JsonElement data, PromptType type, string path)
    {
        if (!_shapes.TryGetValue(type, out FieldArrayShape? shape))
        {
            _shapes.Add(type, shape = new FieldArrayShape(type));
        }

        return shape.ToValue(ReadFields(data, type.Fields, path, "field")!);
    }

    private TemplateValue ReadEnum(JsonElement data, PromptType type, string path)
    {
        string? text = ReadText(data, path);
        if (text is not null && !type.Values.Contains(text))
        {
            Report(path, "expected one of " + string.Join(", ", type.Values) + ", found another text" + Hint(text, type.Values));
        }

        return TemplateValue.FromEnum(text);
    }

    private TemplateValue ReadDate(JsonElement data, string path)
    {
        if (DateTime.TryParseExact(ReadText(data, path), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
        {
            return TemplateValue.FromDate(date);
        }

        Report(path, "expected a date such as 2026-09-12");
        return default;
    }

    private TemplateValue ReadDateTime(JsonElement data, string path)
    {
        if (DateTime.TryParseExact(ReadText(data, path), DateTimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date))
        {
            return TemplateValue.From(date);
        }

        Report(path, "expected a datetime without a time zone such as 2026-09-12T14:03:07");
        return default;
    }

    // A JSON string may escape half of a surrogate pair, which is no text.
    private string? ReadText(JsonElement data, string path)
    {
        try
        {
            return data.GetString();
        }
        catch (InvalidOperationException)
        {
            Report(path, "the text holds half of a surrogate pair");
            return null;
        }
    }

    private void Report(string path, string message) => _errors.Add(new JsonInputError(path, message));

    private static int IndexOf(IReadOnlyList<FieldDeclaration> fields, string name)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Hint(string name, IEnumerable<string> candidates) =>
        Suggestion.Find(name, candidates) is { } near ? "; did you mean " + near + "?" : "";

    private static string Describe(JsonElement data) => data.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => data.TryGetInt64(out _) ? "an integer" : "a number that does not fit",
        JsonValueKind.True or JsonValueKind.False => "a bool",
        _ => "null",
    };
}
#endif
