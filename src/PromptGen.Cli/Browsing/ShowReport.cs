using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Output;
using PromptGen.History.Diffs;
using PromptGen.History.Revisions;
using PromptGen.Templates.Contracts;
using Spectre.Console;

namespace PromptGen.Cli.Browsing;

/// <summary>Writes all that one revision of a prompt is, for people.</summary>
/// <param name="console">Where to.</param>
internal sealed class ShowReport(ResultConsole console)
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);

    /// <summary>Writes everything.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="manifest">The prompt's manifest.</param>
    /// <param name="draft">How the prompt's draft stands.</param>
    public void Write(Revision revision, Manifest manifest, DraftState draft)
    {
        PromptContract contract = revision.Content.Contract;
        console.WriteLine($"{revision.Id} {revision.Name}", Heading);
        WriteFacts(revision, manifest, contract.Kind, draft);
        if (contract.Inputs.Count > 0)
        {
            WriteHeading("inputs");
            var table = new TextTable();
            foreach (InputRow row in InputRow.Of(contract.Inputs))
            {
                table.Add(row.Path, row.Type, row.Presence, row.Trust, row.Limit, row.Field.Description ?? "");
            }

            table.Write(console, "  ");
        }

        WriteRows("settings", SettingValues.Of(contract.Settings).Select(s => new[] { s.Key, s.Value }));
        WriteRows("includes", revision.Content.Includes.Select(p => new[] { p.Id.Value, p.Version.ToString(), p.Digest.Text }));
        if (contract.OutputSchema is { } schema)
        {
            WriteHeading("output schema");
            console.Write(SchemaText.Indent(schema));
        }

        WriteHeading("body");
        console.Write(revision.Content.Body);
        if (!revision.Content.Body.EndsWith('\n'))
        {
            console.WriteLine();
        }
    }

    private void WriteFacts(Revision revision, Manifest manifest, PromptKind kind, DraftState draft)
    {
        var facts = new TextTable();
        Add(facts, "kind", kind.ToString().ToLowerInvariant());
        Add(facts, "description", manifest.Description);
        Add(facts, "owners", string.Join(", ", manifest.Owners));
        if (revision.Record is { } record)
        {
            Add(facts, "status", StatusOf(record));
            Add(facts, "released", $"{RecordJson.Time(record.Time)} by {record.Author}");
            Add(facts, "reason", record.Reason);
            Add(facts, "tested", TestedModels.Show(record));
        }
        else
        {
            Add(facts, "status", draft == DraftState.Unreleased ? "not released" : $"draft, {draft.ToString().ToLowerInvariant()} since the newest release");
        }

        Add(facts, "digest", revision.Source.Digest.Text);
        Add(facts, "file", revision.Source.Path);
        facts.Write(console, "  ");
    }

    private static string StatusOf(ManifestVersion record) => record.StatusChange is { } change
        ? $"{RecordJson.Status(record)} since {RecordJson.Time(change.Time)} by {change.Author}: {change.Reason}"
        : RecordJson.Status(record);

    private static void Add(TextTable facts, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            facts.Add(name, value);
        }
    }

    private void WriteRows(string heading, IEnumerable<string[]> rows)
    {
        var table = new TextTable();
        foreach (string[] row in rows)
        {
            table.Add(row);
        }

        if (table.Count > 0)
        {
            WriteHeading(heading);
            table.Write(console, "  ");
        }
    }

    private void WriteHeading(string heading)
    {
        console.WriteLine();
        console.WriteLine(heading, Heading);
    }
}
