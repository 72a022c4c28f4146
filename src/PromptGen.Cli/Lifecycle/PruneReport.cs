using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Lifecycle;

/// <summary>Reports what was removed or would be: as lines, or as one JSON object.</summary>
/// <param name="plan">What was planned.</param>
/// <param name="locks">The locks whose pins were kept.</param>
/// <param name="isApplied">Whether it was done.</param>
internal sealed class PruneReport(PrunePlan plan, IReadOnlyList<LockFile> locks, bool isApplied)
{
    private PruneCandidate[] Removed { get; } = [.. plan.Candidates.Where(c => c.KeptBecause is null)];

    private PruneCandidate[] Kept { get; } = [.. plan.Candidates.Where(c => c.KeptBecause is not null)];

    /// <summary>Writes the result, and says to people what to do next.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="terminal">Where people are.</param>
    /// <param name="asJson">Whether scripts read it.</param>
    /// <param name="mayApply">Whether <c>--yes</c> alone would do it.</param>
    public void Write(TextWriter output, Terminal terminal, bool asJson, bool mayApply)
    {
        if (asJson)
        {
            JsonText.Write(output, WriteJson);
        }
        else
        {
            WriteText(output);
        }

        string count = FormattableString.Invariant($"{Removed.Length} {(Removed.Length == 1 ? "version" : "versions")}");
        terminal.Say(Removed.Length == 0 ? "nothing to remove"
            : isApplied ? $"removed {count}"
            : $"{count} would be removed; run it again with --yes{(mayApply ? "" : " and --ignore-channels")} to do that");
    }

    private void WriteText(TextWriter output)
    {
        foreach (PruneCandidate candidate in Removed)
        {
            output.Write($"{(isApplied ? "removed" : "would remove")} {candidate.Id} {candidate.Record.Version}: {Status(candidate)}, last in use on {Day(candidate)}\n");
        }

        foreach (PruneCandidate candidate in Kept)
        {
            output.Write($"keeps {candidate.Id} {candidate.Record.Version}: {candidate.KeptBecause}\n");
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("applied", isApplied);
        json.WriteStartArray("locks");
        foreach (LockFile file in locks)
        {
            json.WriteStringValue(file.Path);
        }

        json.WriteEndArray();
        WriteJson(json, "removed", Removed);
        WriteJson(json, "kept", Kept);
        json.WriteEndObject();
    }

    private static void WriteJson(Utf8JsonWriter json, string name, PruneCandidate[] candidates)
    {
        json.WriteStartArray(name);
        foreach (PruneCandidate candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteString("id", candidate.Id.Value);
            json.WriteString("version", candidate.Record.Version.ToString());
            json.WriteString("digest", candidate.Record.Digest.Text);
            json.WriteString("status", Status(candidate));
            json.WriteString("lastUse", candidate.LastUse.ToString(ManifestReader.TimeFormat, CultureInfo.InvariantCulture));
            if (candidate.KeptBecause is { } reason)
            {
                json.WriteString("because", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Status(PruneCandidate candidate) => candidate.Record.Status.ToString().ToLowerInvariant();

    private static string Day(PruneCandidate candidate) => candidate.LastUse.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
