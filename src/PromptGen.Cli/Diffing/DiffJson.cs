using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;
using PromptGen.History.Diffs;
using PromptGen.History.Lines;

namespace PromptGen.Cli.Diffing;

/// <summary>Writes a comparison as one JSON object.</summary>
internal static class DiffJson
{
    /// <summary>Writes everything.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="diff">The comparison.</param>
    /// <param name="context">How many unchanged lines to show around changed ones.</param>
    /// <param name="findings">What is wrong with the files.</param>
    public static void Write(TextWriter output, PromptDiff diff, int context, IReadOnlyList<CatalogueDiagnostic> findings) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        WriteMembers(json, diff, context);
        json.WriteFindings("findings", findings);
        json.WriteEndObject();
    });

    /// <summary>Writes a comparison as members of an object.</summary>
    public static void WriteMembers(Utf8JsonWriter json, PromptDiff diff, int context)
    {
        json.WriteString("id", diff.Id.Value);
        json.WriteStartObject("from");
        RevisionJson.Write(json, diff.Before);
        json.WriteEndObject();
        json.WriteStartObject("to");
        RevisionJson.Write(json, diff.After);
        json.WriteEndObject();
        json.WriteString("bump", DiffWords.Name(diff.Derivation.Bump));
        json.WriteString("implied", diff.Implied?.ToString());
        WriteChanges(json, diff);
        WriteValues(json, "settings", diff.Settings);
        WriteValues(json, "includes", diff.Includes);
        WriteLines(json, "output", diff.OutputSchema, context);
        WriteLines(json, "text", diff.Text, context);
    }

    private static void WriteChanges(Utf8JsonWriter json, PromptDiff diff)
    {
        json.WriteStartArray("changes");
        foreach (ContractChange change in diff.Derivation.Changes)
        {
            json.WriteStartObject();
            json.WriteString("part", DiffWords.Name(ChangeParts.Of(change.Kind)));
            json.WriteString("kind", change.Kind.ToString());
            json.WriteString("path", change.Path);
            json.WriteString("bump", DiffWords.Name(change.Bump));
            json.WriteString("callers", DiffWords.Name(change.Effect.Callers));
            json.WriteString("admission", DiffWords.Name(change.Effect.Admission));
            json.WriteString("message", change.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IEnumerable<ValueChange> values)
    {
        json.WriteStartArray(name);
        foreach (ValueChange value in values)
        {
            json.WriteStartObject();
            json.WriteString("name", value.Name);
            json.WriteString("from", value.Before);
            json.WriteString("to", value.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLines(Utf8JsonWriter json, string name, LineDiff? diff, int context)
    {
        if (diff is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("removed", diff.Removed);
        json.WriteNumber("added", diff.Added);
        json.WriteStartArray("hunks");
        foreach (Hunk hunk in diff.Hunks(context))
        {
            json.WriteStartArray();
            foreach (DiffLine line in hunk.Lines)
            {
                WriteLine(json, line);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, DiffLine line)
    {
        json.WriteStartObject();
        json.WriteString("change", line.Change.ToString().ToLowerInvariant());
        WriteNumber(json, "from", line.Before);
        WriteNumber(json, "to", line.After);
        json.WriteString("text", line.Text);
        if (line.Change != LineChange.Same)
        {
            json.WriteStartArray("pieces");
            foreach (LinePiece piece in line.Pieces)
            {
                json.WriteStartObject();
                json.WriteBoolean("changed", piece.IsChanged);
                json.WriteString("text", piece.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int number)
    {
        if (number == 0)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, number);
        }
    }
}
