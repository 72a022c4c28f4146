using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.OutputSchemas;

/// <summary>
/// Writes a tree as JSON in one way only: no white space, keys in ordinal order, numbers by <see cref="CanonicalNumber"/>,
/// and the sets of JSON Schema (<c>required</c>, <c>type</c>) sorted. Two schemas are compatible when these texts are equal.
/// </summary>
internal static class CanonicalJson
{
    private static readonly HashSet<string> Sets = ["required", "type"];

    /// <summary>The canonical text of a tree that <see cref="OutputSchemaReader"/> found right.</summary>
    public static string Write(YamlNode node)
    {
        var json = new StringBuilder();
        Write(node, json);
        return json.ToString();
    }

    private static void Write(YamlNode node, StringBuilder json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                WriteMapping(mapping, json);
                break;
            case YamlSequence sequence:
                WriteList(sequence.Items.Select(i => Write(i)), json);
                break;
            case YamlScalar scalar:
                WriteScalar(scalar, json);
                break;
        }
    }

    private static void WriteMapping(YamlMapping mapping, StringBuilder json)
    {
        string separator = "{";
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in mapping.Entries.OrderBy(e => e.Key.Value, StringComparer.Ordinal))
        {
            json.Append(separator);
            WriteText(entry.Key.Value, json);
            json.Append(':');
            if (Sets.Contains(entry.Key.Value) && entry.Value is YamlSequence set && set.Items.All(i => i is YamlScalar))
            {
                WriteList(set.Items.Select(i => Write(i)).OrderBy(t => t, StringComparer.Ordinal), json);
            }
            else
            {
                Write(entry.Value, json);
            }

            separator = ",";
        }

        json.Append(separator == "{" ? "{}" : "}");
    }

    private static void WriteList(IEnumerable<string> items, StringBuilder json) => json.Append('[').Append(string.Join(",", items)).Append(']');

    private static void WriteScalar(YamlScalar scalar, StringBuilder json)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                json.Append("null");
                break;
            case ScalarKind.Bool:
                json.Append(scalar.Value[0] is 't' or 'T' ? "true" : "false");
                break;
            case ScalarKind.Int or ScalarKind.Float:
                json.Append(CanonicalNumber.Of(scalar.Value));
                break;
            default:
                WriteText(scalar.Value, json);
                break;
        }
    }

    private static void WriteText(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case < ' ':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        json.Append('"');
    }
}
