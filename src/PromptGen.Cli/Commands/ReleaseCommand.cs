using System;
using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Output;
using PromptGen.Cli.Releasing;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen release</c>: freezes a draft into a version that never changes.</summary>
internal sealed class ReleaseCommand : CatalogueCommand
{
    private readonly Argument<string> _id = new("ID")
    {
        Description = "The prompt, such as support-bot or billing/refund-request.",
    };

    private readonly Option<string> _reason = new("--reason")
    {
        Description = "Why: a sentence for whoever asks in a year. It goes into the manifest.",
        HelpName = "TEXT",
        Required = true,
    };

    private readonly Option<string> _bump = new("--bump")
    {
        Description = "The version: auto (what the changes demand), major, minor, patch, or the version itself. Less than the changes demand is refused.",
        HelpName = "auto|major|minor|patch|X.Y.Z",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string?> _author = new("--author")
    {
        Description = "Who releases. Left out, it is git's user.name and user.email.",
        HelpName = "NAME <MAIL>",
    };

    public ReleaseCommand(Terminal terminal)
        : base(terminal, "release", "Freezes a prompt's draft into a version that never changes. The version is derived from what changed since the newest release.")
    {
        Refuse(_id, id => PromptId.Explain(id));
        Refuse(_reason, reason => string.IsNullOrWhiteSpace(reason) ? "--reason is blank; say why this is released" : null);
        Refuse(_bump, bump => BumpRequest.TryParse(bump) is null ? $"--bump is auto, major, minor, patch or a version such as 1.2.0 without build metadata, not '{bump}'" : null);
        Refuse(_author, author => AuthorName.IsWellFormed(author ?? "") ? null : $"--author is written as \"NAME <MAIL>\", not '{author}'");
        Add(_id);
        Add(_reason);
        Add(_bump);
        Add(_author);
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
        ReleaseOutcome outcome = Release(root, catalogue, arguments);
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

    private static void Refuse(Argument<string> argument, Func<string, string?> explain) => argument.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string>() is { } value && explain(value) is { } problem)
        {
            result.AddError(problem);
        }
    });

    private static void Refuse<T>(Option<T> option, Func<T, string?> explain) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<T>() is { } value && explain(value) is { } problem)
        {
            result.AddError(problem);
        }
    });

    private ReleaseOutcome Release(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        PromptId id = PromptId.TryParse(arguments.GetRequiredValue(_id))!;
        if ((arguments.GetValue(_author) ?? AuthorName.OfGit(root)) is not { } author)
        {
            return new ReleaseOutcome(id, null, [new ReleaseProblem("nobody is named as the author: set git's user.name and user.email, or give --author \"NAME <MAIL>\"")]);
        }

        BumpRequest bump = BumpRequest.TryParse(arguments.GetRequiredValue(_bump))!;
        ReleaseOutcome outcome = ReleasePlan.Make(root, catalogue, new ReleaseRequest(id, bump, author, DateTime.UtcNow, arguments.GetRequiredValue(_reason).Trim()));
        if (outcome.Release is { } release)
        {
            CatalogueWriter.WriteRelease(root, release);
        }

        return outcome;
    }
}
