using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Importing;

/// <summary>
/// Reads recorded prompt histories: JSON lines of
/// <c>{"id", "versions": [{"date" (ISO 8601 with its offset), "subject", "text", "commit"?, "author"?}]}</c>, oldest version first.
/// </summary>
internal static class HistoryReader
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads the whole file; with a problem the histories are incomplete and must not be used.</summary>
    public static IReadOnlyList<PromptHistory> Read(string path, Stream stream, List<FileProblem> problems)
    {
        var histories = new List<PromptHistory>();
        foreach (JsonLine line in new JsonLinesReader(path, stream).Read())
        {
            if (line.Document is null)
            {
                problems.Add(line.Problem!);
                continue;
            }

            using JsonDocument document = line.Document;
            var found = new List<string>();
            histories.Add(ReadHistory(line.Number, document.RootElement, found));
            problems.AddRange(found.ConvertAll(message => new FileProblem(path, line.Number, 0, message)));
        }

        if (histories.Count == 0 && problems.Count == 0)
        {
            problems.Add(new FileProblem(path, 0, 0, "the file holds no history"));
        }

        return histories;
    }

    private static PromptHistory ReadHistory(int line, JsonElement element, List<string> problems)
    {
        var record = new JsonRecord(element, "", problems, "id", "versions");
        string id = record.RequiredText("id");
        var versions = new List<HistoryVersion>();
        foreach ((JsonElement version, string where) in record.RequiredObjects("versions"))
        {
            versions.Add(ReadVersion(version, where, problems));
        }

        return new PromptHistory(line, id, versions);
    }

    private static HistoryVersion ReadVersion(JsonElement element, string where, List<string> problems)
    {
        var record = new JsonRecord(element, where, problems, "commit", "author", "date", "subject", "text");
        string date = record.RequiredText("date");
        if (!DateTimeOffset.TryParseExact(date, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) && date.Length > 0)
        {
            problems.Add($"'{where}.date' is '{date}', which is no time such as 2026-09-12T14:03:00+02:00");
        }

        DateTime utc = time.UtcDateTime;
        return new HistoryVersion(
            record.OptionalText("author"),
            record.OptionalText("commit"),
            utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)),
            record.RequiredText("subject"),
            record.RequiredText("text"));
    }
}
