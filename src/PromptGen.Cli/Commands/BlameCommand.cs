using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;
using PromptGen.History.Blaming;
using PromptGen.History.Revisions;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen blame</c>: which version brought each line of a prompt.</summary>
internal sealed class BlameCommand : BrowseCommand
{
    private readonly Argument<string> _name = NameArgument("The prompt, with a version or 'draft' behind '@' when it is not the newest release.");

    public BlameCommand(Terminal terminal)
        : base(terminal, "blame", "Shows for each line of a prompt's file the version that brought it, with its author, time and reason.")
    {
        Add(_name);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen blame support-bot", "where each line of the newest release comes from"),
        ("promptgen blame support-bot@draft", "the same for the draft, whose own lines are marked 'draft'"),
        ("promptgen blame support-bot@1.2.0 --json", "a release, for a script"),
    ];

    /// <inheritdoc/>
    protected override Action? Answer(PromptLookup lookup, ParseResult arguments)
    {
        PromptName name = PromptName.TryParse(arguments.GetRequiredValue(_name), out _)!;
        if (lookup.Find(name.Id) is not { } prompt || (name.Revision ?? lookup.NewestOf(prompt)) is not { } asked || lookup.Find(prompt, asked) is not { } last)
        {
            return null;
        }

        IEnumerable<Revision> before = RevisionReader.VersionsOf(prompt).Where(v => last.Version is null || v < last.Version).Select(v => lookup.Reader.Find(prompt, v)!);
        IReadOnlyList<BlamedLine> lines = Blame.Of([.. before, last]);
        TextWriter output = arguments.InvocationConfiguration.Output;
        return WantsJson(arguments)
            ? () => BlameReport.WriteJson(output, last, lines, lookup.Findings)
            : () => BlameReport.WriteText(ResultConsole.For(output), lines);
    }
}
