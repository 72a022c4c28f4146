using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Cli.Output;
using PromptGen.History.Revisions;
using Spectre.Console;

namespace PromptGen.Cli.Browsing;

/// <summary>Writes a list of prompts.</summary>
internal static class ListReport
{
    private static readonly Style IdStyle = new(Color.Teal);
    private static readonly Style ChangedStyle = new(Color.Olive);

    /// <summary>Writes a row a prompt.</summary>
    public static void WriteText(ResultConsole console, IReadOnlyList<ListEntry> entries)
    {
        var table = new TextTable("id", "kind", "newest", "draft", "pinned", "owners", "description");
        foreach (ListEntry entry in entries)
        {
            table.Add(
                (entry.Id.Value, IdStyle),
                (entry.Kind?.ToString().ToLowerInvariant() ?? "", null),
                (entry.Newest?.ToString() ?? "", null),
                (entry.Draft.ToString().ToLowerInvariant(), entry.Draft is DraftState.Changed or DraftState.Unreleased ? ChangedStyle : null),
                (entry.Pinned?.ToString() ?? "", null),
                (string.Join(", ", entry.Manifest.Owners), null),
                (entry.Manifest.Description ?? "", null));
        }

        table.Write(console);
    }

    /// <summary>Writes one JSON object.</summary>
    public static void WriteJson(TextWriter output, IReadOnlyList<ListEntry> entries, IReadOnlyList<CatalogueDiagnostic> findings) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("prompts");
        foreach (ListEntry entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id.Value);
            json.WriteString("kind", entry.Kind?.ToString().ToLowerInvariant());
            json.WriteString("newest", entry.Newest?.ToString());
            json.WriteString("draft", entry.Draft.ToString().ToLowerInvariant());
            json.WriteString("pinned", entry.Pinned?.ToString());
            WriteTexts(json, "owners", entry.Manifest.Owners);
            json.WriteString("description", entry.Manifest.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFindings("findings", findings);
        json.WriteEndObject();
    });

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
