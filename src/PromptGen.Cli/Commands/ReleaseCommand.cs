using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Cli.Output;
using PromptGen.Cli.Releasing;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen release</c>: freezes a draft into a version that never changes.</summary>
internal sealed class ReleaseCommand : CatalogueCommand
{
    private readonly ReleaseArguments _release;

    public ReleaseCommand(Terminal terminal)
        : base(terminal, "release", "Freezes a prompt's draft into a version that never changes. The version is derived from what changed since the newest release.")
    {
        _release = new ReleaseArguments(this);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen release support-bot --reason \"Names the plan, so that nobody asks for it\"", "release the draft as the version that its changes demand"),
        ("promptgen release support-bot --bump 2.0.0-rc.1 --reason \"For the pilot group\"", "release a pre-release of the next major version"),
        ("promptgen release billing/refund-request --reason \"First release\" --author \"Ana Ruiz <ana@example.org>\" --json", "release from a script, with the outcome as JSON"),
    ];

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        ReleaseOutcome outcome = _release.Plan(root, catalogue, arguments);
        if (outcome.Release is { } release)
        {
            CatalogueWriter.WriteRelease(root, release);
        }

        ReleaseReport.Say(Terminal, outcome);
        if (WantsJson(arguments))
        {
            ReleaseReport.WriteJson(arguments.InvocationConfiguration.Output, outcome);
        }
        else
        {
            ReleaseReport.WriteText(arguments.InvocationConfiguration.Output, outcome);
        }

        return outcome.Release is null ? ExitCode.BadInput : ExitCode.Done;
    }
}
