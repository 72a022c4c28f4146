using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen log</c>: the releases of a prompt.</summary>
internal sealed class LogCommand : BrowseCommand
{
    private readonly Argument<string> _id = new("ID")
    {
        Description = "The prompt, such as support-bot or billing/refund-request.",
    };

    public LogCommand(Terminal terminal)
        : base(terminal, "log", "Lists a prompt's versions, the largest first: who released each, when and why, and what its changes make of the version before.")
    {
        _id.Validators.Add(result => Validate(result, text => PromptId.Explain(text)));
        Add(_id);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen log support-bot", "every version of a prompt"),
        ("promptgen log billing/refund-request --json", "the same for a script, with digests and test results"),
    ];

    /// <inheritdoc/>
    protected override Action? Answer(PromptLookup lookup, ParseResult arguments)
    {
        if (lookup.Find(PromptId.TryParse(arguments.GetRequiredValue(_id))!) is not CataloguePrompt prompt)
        {
            return null;
        }

        IReadOnlyList<LogEntry> entries = [.. LogEntry.Of(lookup.Reader, prompt).Reverse()];
        TextWriter output = arguments.InvocationConfiguration.Output;
        return WantsJson(arguments)
            ? () => LogReport.WriteJson(output, prompt.Id, entries, lookup.Findings)
            : () => LogReport.WriteText(ResultConsole.For(output), entries);
    }
}
