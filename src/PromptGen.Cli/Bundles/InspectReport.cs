using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;
using PromptGen.History.Diffs;
using Spectre.Console;

namespace PromptGen.Cli.Bundles;

/// <summary>Writes what a bundle holds, for people.</summary>
/// <param name="console">Where to.</param>
internal sealed class InspectReport(ResultConsole console)
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style IdStyle = new(Color.Teal);
    private static readonly Style DraftStyle = new(Color.Olive);

    /// <summary>Writes a row a prompt.</summary>
    public void WriteTable(BundleFile file)
    {
        ValueList<BundledPrompt> prompts = file.Bundle.Prompts;
        string count = prompts.Count == 1 ? "1 prompt" : FormattableString.Invariant($"{prompts.Count} prompts");
        console.WriteLine($"{file.Bundle.Assembly}: {count}, bundle {file.Digest}", Heading);
        console.WriteLine();
        bool hasOthers = prompts.Any(p => p.Assembly != file.Bundle.Assembly);
        var table = new TextTable("id", "version", "assembly", "digest", "requested", "released", "reason", "tested");
        foreach (BundledPrompt prompt in prompts)
        {
            table.Add(
                (prompt.Id.Value, IdStyle),
                (prompt.Version.ToString(), prompt.IsDraft ? DraftStyle : null),
                (hasOthers ? prompt.Assembly : "", null),
                (prompt.Digest.Short, null),
                (prompt.Requested ?? "", null),
                (prompt.Release is { } release ? RecordJson.Time(release.Time)[..10] : "draft", null),
                (prompt.Release?.Reason ?? "", null),
                (Tests(prompt), null));
        }

        table.Write(console);
    }

    /// <summary>Writes all that a prompt is, with its text and those that it includes.</summary>
    public void WritePrompt(PromptBundle bundle, BundledPrompt prompt)
    {
        console.WriteLine($"{prompt.Id} {prompt.Version}", Heading);
        var facts = new TextTable();
        foreach ((string name, string? value) in FactsOf(prompt))
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(name, value);
            }
        }

        facts.Write(console, "  ");
        WriteText("text", bundle, prompt.Source);
        foreach (IncludePin include in prompt.Includes)
        {
            WriteText($"includes {include.Id} {include.Version}", bundle, include.Digest);
        }
    }

    private static IEnumerable<(string Name, string? Value)> FactsOf(BundledPrompt prompt) =>
    [
        ("assembly", prompt.Assembly),
        ("kind", prompt.Contract.Kind.ToString().ToLowerInvariant()),
        ("requested", prompt.Requested),
        ("released", prompt.Release is { } release ? $"{RecordJson.Time(release.Time)} by {release.Author}" : "not released; a draft"),
        ("reason", prompt.Release?.Reason),
        ("tested", Tests(prompt)),
        ("settings", string.Join(", ", SettingValues.Of(prompt.Contract.Settings).Select(s => $"{s.Key}: {s.Value}"))),
        ("digest", prompt.Digest.Text),
        ("artefact", prompt.Artefact.Text),
    ];

    private static string Tests(BundledPrompt prompt) => string.Join(", ", prompt.Tested.Select(t => t.IsPassed ? t.Model : t.Model + " (failed)"));

    private void WriteText(string heading, PromptBundle bundle, Digest digest)
    {
        string text = bundle.FindText(digest) ?? "";
        console.WriteLine();
        console.WriteLine(heading, Heading);
        console.Write(text);
        if (!text.EndsWith('\n'))
        {
            console.WriteLine();
        }
    }
}
