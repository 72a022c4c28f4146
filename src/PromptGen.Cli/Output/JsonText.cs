using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Cli.Output;

/// <summary>How every command writes JSON: indented, with <c>\n</c>, and letters of all scripts as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one JSON value and a line break.</summary>
    /// <param name="output">Where to, in one piece.</param>
    /// <param name="write">Writes the value.</param>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }

    /// <summary>Writes <c>{"error": "..."}</c>, for a command that did nothing.</summary>
    public static void WriteError(TextWriter output, string message) => Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", message);
        json.WriteEndObject();
    });

    /// <summary>Writes a member with a list of findings.</summary>
    public static void WriteFindings(this Utf8JsonWriter json, string name, IEnumerable<CatalogueDiagnostic> findings)
    {
        json.WriteStartArray(name);
        foreach (CatalogueDiagnostic finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Diagnostic.Code);
            json.WriteString("severity", SeverityName.Of(finding.Diagnostic.Severity));
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.Start.Line);
            json.WriteNumber("column", finding.Start.Column);
            json.WriteString("message", finding.Diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
