using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Evaluation;

/// <summary>Spells declarations as the value of <c>inputs</c> in front matter: JSON on one line, which YAML reads as it is.</summary>
internal static class InputsJson
{
    // YAML knows no escaped surrogate pairs, so characters stay themselves where JSON allows it.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Declarations that somebody wrote as JSON.</summary>
    /// <param name="inputs">The declarations.</param>
    /// <param name="integersAsNumbers">Whether ints are declared as numbers instead.</param>
    public static string Write(JsonElement inputs, bool integersAsNumbers = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Copy(writer, inputs, integersAsNumbers);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Those of the declarations whose name is wanted.</summary>
    public static string Write(JsonElement inputs, Func<string, bool> isWanted)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (JsonProperty input in inputs.EnumerateObject().Where(i => isWanted(i.Name)))
            {
                input.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Declarations that were inferred: names and types alone.</summary>
    public static string Write(IReadOnlyList<FieldDeclaration> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            WriteFields(writer, fields);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Copy(Utf8JsonWriter writer, JsonElement declaration, bool integersAsNumbers)
    {
        if (integersAsNumbers && declaration.ValueKind == JsonValueKind.Object)
        {
            bool isLongForm = declaration.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String;
            writer.WriteStartObject();
            foreach (JsonProperty property in declaration.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                Copy(writer, property.Value, !(isLongForm && property.Name is ("default" or "values" or "description")));
            }

            writer.WriteEndObject();
            return;
        }

        switch (integersAsNumbers && declaration.ValueKind == JsonValueKind.String ? declaration.GetString() : null)
        {
            case "int":
                writer.WriteStringValue("number");
                break;
            case "int?":
                writer.WriteStringValue("number?");
                break;
            default:
                declaration.WriteTo(writer);
                break;
        }
    }

    private static void WriteFields(Utf8JsonWriter writer, IReadOnlyList<FieldDeclaration> fields)
    {
        writer.WriteStartObject();
        foreach (FieldDeclaration field in fields)
        {
            writer.WritePropertyName(field.Name);
            WriteType(writer, field.Type);
        }

        writer.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter writer, PromptType type)
    {
        string name = (type.Kind == TypeKind.DateTime ? "datetime" : type.Kind.ToString().ToLowerInvariant()) + (type.IsOptional ? "?" : "");
        if (type.Kind is not (TypeKind.List or TypeKind.Object or TypeKind.Enum))
        {
            writer.WriteStringValue(name);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type", name);
        switch (type.Kind)
        {
            case TypeKind.List:
                writer.WritePropertyName("items");
                WriteType(writer, type.Element!);
                break;
            case TypeKind.Object:
                writer.WritePropertyName("fields");
                WriteFields(writer, type.Fields);
                break;
            default:
                writer.WritePropertyName("values");
                writer.WriteStartArray();
                foreach (string value in type.Values)
                {
                    writer.WriteStringValue(value);
                }

                writer.WriteEndArray();
                break;
        }

        writer.WriteEndObject();
    }
}
