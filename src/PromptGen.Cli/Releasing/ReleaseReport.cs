using System.IO;
using System.Text.Json;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Releasing;

/// <summary>Reports what was released, or why nothing was: as lines, or as one JSON object.</summary>
internal static class ReleaseReport
{
    /// <summary>Says to people what is wrong.</summary>
    public static void Say(Terminal terminal, ReleaseOutcome outcome)
    {
        foreach (var warning in outcome.Warnings)
        {
            terminal.Warning(warning.ToString());
        }

        foreach (ReleaseProblem problem in outcome.Problems)
        {
            terminal.Error(problem.ToString());
        }

        if (outcome.Release is null)
        {
            terminal.Say("nothing was released");
        }
    }

    /// <summary>Writes the new version and what changed; nothing when there is none.</summary>
    public static void WriteText(TextWriter output, ReleaseOutcome outcome)
    {
        if (outcome.Release is not { Record: { } record })
        {
            return;
        }

        string since = outcome.Previous is null ? "its first version" : "after " + outcome.Previous;
        output.WriteLine($"released {outcome.Id} {record.Version}, {since}; {record.Digest}");
        foreach (ContractChange change in outcome.Derived?.Changes ?? ValueList<ContractChange>.Empty)
        {
            output.WriteLine("  " + change);
        }
    }

    /// <summary>Writes it for scripts.</summary>
    public static void WriteJson(TextWriter output, ReleaseOutcome outcome) => JsonText.Write(output, json => WriteJson(json, outcome));

    /// <summary>Writes it as one JSON object within others.</summary>
    public static void WriteJson(Utf8JsonWriter json, ReleaseOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Id.Value);
        if (outcome.Release is { Record: { } record })
        {
            WriteRecord(json, record);
            WriteIncludes(json, outcome.Includes);
        }

        json.WriteString("previous", outcome.Previous?.ToString());
        json.WriteString("bump", outcome.Derived is { } derived ? Name(derived.Bump) : null);
        WriteChanges(json, outcome.Derived?.Changes ?? ValueList<ContractChange>.Empty);
        WriteErrors(json, outcome);
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, ManifestVersion record)
    {
        json.WriteString("version", record.Version.ToString());
        json.WriteString("digest", record.Digest.Text);
        json.WriteString("author", record.Author);
        json.WriteString("time", record.Time.ToString(ManifestReader.TimeFormat, System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("reason", record.Reason);
    }

    private static void WriteIncludes(Utf8JsonWriter json, ValueList<IncludePin> includes)
    {
        json.WriteStartArray("includes");
        foreach (IncludePin pin in includes)
        {
            json.WriteStartObject();
            json.WriteString("id", pin.Id.Value);
            json.WriteString("version", pin.Version.ToString());
            json.WriteString("digest", pin.Digest.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, ValueList<ContractChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (ContractChange change in changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind.ToString());
            json.WriteString("path", change.Path);
            json.WriteString("bump", Name(change.Bump));
            json.WriteString("callers", Name(change.Effect.Callers));
            json.WriteString("admission", Name(change.Effect.Admission));
            json.WriteString("message", change.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteErrors(Utf8JsonWriter json, ReleaseOutcome outcome)
    {
        json.WriteStartArray("errors");
        foreach (ReleaseProblem problem in outcome.Problems)
        {
            json.WriteStartObject();
            if (problem.Finding is { } finding)
            {
                json.WriteString("code", finding.Diagnostic.Code);
                json.WriteString("path", finding.Path);
                json.WriteNumber("line", finding.Start.Line);
                json.WriteNumber("column", finding.Start.Column);
            }

            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name(VersionBump bump) => bump.ToString().ToLowerInvariant();
}
