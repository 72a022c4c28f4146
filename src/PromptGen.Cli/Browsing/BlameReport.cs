using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;
using PromptGen.History.Blaming;
using PromptGen.History.Lines;
using PromptGen.History.Revisions;
using Spectre.Console;

namespace PromptGen.Cli.Browsing;

/// <summary>Writes where the lines of a file come from.</summary>
internal static class BlameReport
{
    private const int LongestReason = 40;

    private static readonly Style VersionStyle = new(Color.Olive);
    private static readonly Style NumberStyle = new(Color.Teal);

    /// <summary>Writes a row a line: version, day, author without the mail, the start of the reason, number, text.</summary>
    public static void WriteText(ResultConsole console, IReadOnlyList<BlamedLine> lines)
    {
        var origins = new TextTable();
        foreach (BlamedLine line in lines)
        {
            ManifestVersion? record = line.Origin.Record;
            origins.Add(
                (line.Origin.Name, VersionStyle),
                (record?.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", null),
                (record is null ? "" : record.Author.Split(" <")[0], null),
                (record is null ? "" : Shorten(record.Reason), null),
                (line.Number.ToString(CultureInfo.InvariantCulture), NumberStyle),
                ("| " + TextLines.WithoutBreak(line.Text), null));
        }

        origins.Write(console);
    }

    /// <summary>Writes one JSON object: the revisions that lines come from, and the lines with the name of theirs.</summary>
    public static void WriteJson(TextWriter output, Revision last, IReadOnlyList<BlamedLine> lines, IReadOnlyList<CatalogueDiagnostic> findings) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", last.Id.Value);
        json.WriteString("version", last.Name);
        json.WriteStartArray("origins");
        foreach (Revision origin in lines.Select(l => l.Origin).DistinctBy(o => o.Name))
        {
            json.WriteStartObject();
            RevisionJson.Write(json, origin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (BlamedLine line in lines)
        {
            json.WriteStartObject();
            json.WriteNumber("line", line.Number);
            json.WriteString("version", line.Origin.Name);
            json.WriteString("text", line.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFindings("findings", findings);
        json.WriteEndObject();
    });

    private static string Shorten(string text)
    {
        int end = LongestReason - 3;
        return text.Length <= LongestReason ? text : text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "...";
    }
}
