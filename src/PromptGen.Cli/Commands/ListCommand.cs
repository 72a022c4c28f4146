using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen list</c>: what is in a catalogue.</summary>
internal sealed class ListCommand : BrowseCommand
{
    private readonly Argument<string[]> _patterns = new("PATTERN")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Ids to list, with '*' for any characters ('/' among them) and '?' for one; by default all.",
    };

    private readonly Option<string[]> _owners = new("--owner")
    {
        Description = "Only prompts of this owner, with '*' and '?' as in an id; several may be given.",
        HelpName = "NAME",
    };

    private readonly Option<DirectoryInfo?> _project = new("--project")
    {
        Description = "The project's folder, where prompts.lock.json lies; by default the current one, or the nearest above it in its repository that has a lock.",
        HelpName = "DIR",
    };

    public ListCommand(Terminal terminal)
        : base(terminal, "list", "Lists the catalogue's prompts: kind, newest release, state of the draft, pinned version, owners and what each is for.")
    {
        Add(_patterns);
        Add(_owners);
        Add(_project);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen list", "every prompt of the catalogue"),
        ("promptgen list \"billing/*\" --owner \"*@example.org\"", "the prompts of a folder that somebody of example.org owns"),
        ("promptgen list --project src/App --json", "with what an application pins, for a script"),
    ];

    /// <inheritdoc/>
    protected override Action? Answer(PromptLookup lookup, ParseResult arguments)
    {
        string[] patterns = arguments.GetValue(_patterns) ?? [];
        string[] owners = arguments.GetValue(_owners) ?? [];
        var findings = new List<CatalogueDiagnostic>();
        LockFile? lockFile = NearestLock.Read(Path.GetFullPath(arguments.GetValue(_project)?.ToString() ?? "."), findings);
        lookup.Add(lookup.Catalogue.Diagnostics);
        lookup.Add(findings);
        IEnumerable<CataloguePrompt> chosen = lookup.Catalogue.Prompts
            .Where(p => patterns.Length == 0 || patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, p.Id.Value, ignoreCase: false)))
            .Where(p => owners.Length == 0 || (p.Manifest?.Manifest.Owners ?? ValueList<string>.Empty).Any(o => owners.Any(owner => FileSystemName.MatchesSimpleExpression(owner, o))));
        ListEntry[] entries = [.. chosen.Select(p => ListEntry.Of(lookup.Reader, p, lockFile))];
        TextWriter output = arguments.InvocationConfiguration.Output;
        return WantsJson(arguments)
            ? () => ListReport.WriteJson(output, entries, lookup.Findings)
            : () => ListReport.WriteText(ResultConsole.For(output), entries);
    }
}
