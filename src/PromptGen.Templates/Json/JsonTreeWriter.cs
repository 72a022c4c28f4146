using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PromptGen.Templates.Json;

/// <summary>Writes JSON values, one text for one value: as RFC 8785 (JSON Canonicalization Scheme) has it, or laid out in lines for people and for version control.</summary>
public static class JsonTreeWriter
{
    /// <summary>The canonical text: no white space, members in the order of their names' UTF-16 units, nothing escaped that need not be.</summary>
    public static string WriteCanonical(JsonValue value)
    {
        var json = new StringBuilder();
        AppendCanonical(json, value ?? throw new ArgumentNullException(nameof(value)));
        return json.ToString();
    }

    /// <summary>The text in lines: two blanks a level, LF, members as they come, a line break at the end.</summary>
    public static string WriteLines(JsonValue value)
    {
        var json = new StringBuilder();
        AppendLines(json, value ?? throw new ArgumentNullException(nameof(value)), "\n");
        return json.Append('\n').ToString();
    }

    private static void AppendCanonical(StringBuilder json, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                char before = '{';
                foreach (KeyValuePair<string, JsonValue> member in value.Members.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    AppendText(json.Append(before), member.Key);
                    AppendCanonical(json.Append(':'), member.Value);
                    before = ',';
                }

                json.Append(before == '{' ? "{}" : "}");
                break;
            case JsonKind.List:
                char start = '[';
                foreach (JsonValue item in value.Items)
                {
                    AppendCanonical(json.Append(start), item);
                    start = ',';
                }

                json.Append(start == '[' ? "[]" : "]");
                break;
            default:
                AppendScalar(json, value);
                break;
        }
    }

    private static void AppendLines(StringBuilder json, JsonValue value, string lineBreak)
    {
        string inner = lineBreak + "  ";
        switch (value.Kind)
        {
            case JsonKind.Object when value.Members.Count > 0:
                char before = '{';
                foreach (KeyValuePair<string, JsonValue> member in value.Members)
                {
                    AppendText(json.Append(before).Append(inner), member.Key);
                    AppendLines(json.Append(": "), member.Value, inner);
                    before = ',';
                }

                json.Append(lineBreak).Append('}');
                break;
            case JsonKind.List when value.Items.Count > 0:
                char start = '[';
                foreach (JsonValue item in value.Items)
                {
                    AppendLines(json.Append(start).Append(inner), item, inner);
                    start = ',';
                }

                json.Append(lineBreak).Append(']');
                break;
            case JsonKind.Object or JsonKind.List:
                json.Append(value.Kind == JsonKind.Object ? "{}" : "[]");
                break;
            default:
                AppendScalar(json, value);
                break;
        }
    }

    private static void AppendScalar(StringBuilder json, JsonValue value)
    {
        if (value.Kind == JsonKind.Text)
        {
            AppendText(json, value.Text);
        }
        else
        {
            json.Append(value.Kind == JsonKind.Null ? "null" : value.Text);
        }
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and not ('"' or '\\'))
            {
                continue;
            }

            json.Append(text, written, i - written);
            written = i + 1;
            _ = c switch
            {
                '"' or '\\' => json.Append('\\').Append(c),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                _ => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        json.Append(text, written, text.Length - written).Append('"');
    }
}
