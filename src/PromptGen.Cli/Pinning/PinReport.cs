using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Cli.Output;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Pinning;

/// <summary>What a command did to a lock: lines for people, or one JSON object for scripts.</summary>
/// <param name="LockPath">The lock; null when it was not found.</param>
/// <param name="IsWritten">Whether it was written.</param>
/// <param name="Changes">What was changed.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record PinReport(string? LockPath, bool IsWritten, IReadOnlyList<PinChange> Changes, IReadOnlyList<CatalogueDiagnostic> Findings)
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Says what is wrong, on the standard error.</summary>
    public void SayFindings(Terminal terminal)
    {
        foreach (CatalogueDiagnostic finding in Findings)
        {
            if (finding.Diagnostic.Severity == DiagnosticSeverity.Error)
            {
                terminal.Error(finding.ToString());
            }
            else
            {
                terminal.Warning(finding.ToString());
            }
        }
    }

    /// <summary>Writes the changes, one a line.</summary>
    public void WriteText(TextWriter output)
    {
        foreach (PinChange change in Changes)
        {
            output.Write(change + "\n");
        }
    }

    /// <summary>Writes everything as one JSON object.</summary>
    public void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteString("lock", LockPath);
            json.WriteBoolean("written", IsWritten);
            json.WriteStartArray("changes");
            foreach (PinChange change in Changes)
            {
                Write(json, change);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (CatalogueDiagnostic finding in Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void Write(Utf8JsonWriter json, PinChange change)
    {
        json.WriteStartObject();
        json.WriteString("id", change.Id.Value);
        json.WriteString("change", change.Kind);
        json.WriteString("from", change.Before?.Resolved.ToString());
        json.WriteString("to", change.After?.Resolved.ToString());
        json.WriteString("requested", change.After?.Requested);
        json.WriteString("digest", change.After?.Digest.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CatalogueDiagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Diagnostic.Code);
        json.WriteString("severity", finding.Diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("path", finding.Path);
        json.WriteNumber("line", finding.Start.Line);
        json.WriteNumber("column", finding.Start.Column);
        json.WriteString("message", finding.Diagnostic.Message);
        json.WriteEndObject();
    }
}
