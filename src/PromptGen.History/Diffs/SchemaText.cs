using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PromptGen.History.Diffs;

/// <summary>An output schema as people read it.</summary>
public static class SchemaText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema's canonical JSON, indented, with LF behind each line; empty when there is none.</summary>
    public static string Indent(string? schema)
    {
        if (schema is null)
        {
            return "";
        }

        using JsonDocument document = JsonDocument.Parse(schema);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            document.RootElement.WriteTo(json);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
