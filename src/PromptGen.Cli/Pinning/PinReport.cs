using System.Collections.Generic;
using System.IO;
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
    public void WriteJson(TextWriter output) => JsonText.Write(output, WriteJson);

    /// <summary>Writes everything as one JSON object within others.</summary>
    public void WriteJson(Utf8JsonWriter json)
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
        json.WriteFindings("findings", Findings);
        json.WriteEndObject();
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
}
