using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;
using Spectre.Console;

namespace PromptGen.Cli.Browsing;

/// <summary>Writes a prompt's history.</summary>
internal static class LogReport
{
    private static readonly Style VersionStyle = new(Color.Olive);
    private static readonly Style RetiredStyle = new(Color.Maroon);

    /// <summary>Writes a row a version.</summary>
    public static void WriteText(ResultConsole console, IReadOnlyList<LogEntry> entries)
    {
        var table = new TextTable("version", "time", "bump", "status", "author", "tested", "reason");
        foreach (LogEntry entry in entries)
        {
            ManifestVersion record = entry.Record;
            table.Add(
                (record.Version.ToString(), VersionStyle),
                (RecordJson.Time(record.Time), null),
                (entry.Previous is null ? "first" : entry.Bump.ToString().ToLowerInvariant(), null),
                (RecordJson.Status(record), record.Status == VersionStatus.Active ? null : RetiredStyle),
                (record.Author, null),
                (TestedModels.Show(record), null),
                (record.Reason, null));
        }

        table.Write(console);
    }

    /// <summary>Writes one JSON object.</summary>
    public static void WriteJson(TextWriter output, PromptId id, IReadOnlyList<LogEntry> entries, IReadOnlyList<CatalogueDiagnostic> findings) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id.Value);
        json.WriteStartArray("versions");
        foreach (LogEntry entry in entries)
        {
            json.WriteStartObject();
            RecordJson.Write(json, entry.Record);
            json.WriteString("previous", entry.Previous?.ToString());
            json.WriteString("bump", entry.Previous is null ? null : entry.Bump.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFindings("findings", findings);
        json.WriteEndObject();
    });
}
