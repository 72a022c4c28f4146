using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen show</c>: all that one state of a prompt is.</summary>
internal sealed class ShowCommand : BrowseCommand
{
    private readonly Argument<string> _name = NameArgument("The prompt, with a version or 'draft' behind '@'; by default its newest release, else its draft.");

    private readonly Option<bool> _raw = new("--raw")
    {
        Description = "Write the file itself, to the byte.",
    };

    public ShowCommand(Terminal terminal)
        : base(terminal, "show", "Shows one version of a prompt, or its draft: contract, settings, body, digest, status and what it includes.")
    {
        Add(_name);
        Add(_raw);
        AddCatalogueOptions();
        Validators.Add(result =>
        {
            if (result.GetValue(_raw) && WantsJson(result))
            {
                result.AddError("--raw and --json ask for different things; give one of them");
            }
        });
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen show support-bot", "the newest release of a prompt"),
        ("promptgen show support-bot@draft --json", "its draft, for a script"),
        ("promptgen show support-bot@1.2.0 --raw > old.prompt", "the file of a release as it is"),
    ];

    /// <inheritdoc/>
    protected override Action? Answer(PromptLookup lookup, ParseResult arguments)
    {
        PromptName name = PromptName.TryParse(arguments.GetRequiredValue(_name), out _)!;
        if (lookup.Find(name.Id) is not { } prompt || (name.Revision ?? lookup.NewestOf(prompt)) is not { } asked || lookup.Find(prompt, asked) is not { } revision)
        {
            return null;
        }

        Manifest manifest = prompt.Manifest?.Manifest ?? Manifest.Empty;
        DraftState draft = DraftRule.StateOf(prompt);
        TextWriter output = arguments.InvocationConfiguration.Output;
        return arguments.GetValue(_raw) ? () => WriteBytes(revision.Source.Path)
            : WantsJson(arguments) ? () => ShowJson.Write(output, revision, manifest, draft, lookup.Findings)
            : () => new ShowReport(ResultConsole.For(output)).Write(revision, manifest, draft);
    }

    // Past the writer, which would encode what was read as text.
    private static void WriteBytes(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream output = Console.OpenStandardOutput();
        file.CopyTo(output);
    }
}
