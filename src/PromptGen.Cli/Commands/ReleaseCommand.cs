using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Cli.Releasing;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen release</c>: freezes a draft into a version that never changes.</summary>
internal sealed class ReleaseCommand : CommandWithExamples
{
    private readonly Terminal _terminal;

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

    private readonly Option<DirectoryInfo?> _catalogue = new("--catalogue")
    {
        Description = "The catalogue's folder; by default 'prompts' in the current folder, or above it in its repository.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write the outcome as one JSON object.",
    };

    public ReleaseCommand(Terminal terminal)
        : base("release", "Freezes a prompt's draft into a version that never changes. The version is derived from what changed since the newest release.")
    {
        _terminal = terminal;
        Refuse(_id, id => PromptId.Explain(id));
        Refuse(_reason, reason => string.IsNullOrWhiteSpace(reason) ? "--reason is blank; say why this is released" : null);
        Refuse(_bump, bump => BumpRequest.TryParse(bump) is null ? $"--bump is auto, major, minor, patch or a version such as 1.2.0 without build metadata, not '{bump}'" : null);
        Refuse(_author, author => AuthorName.IsWellFormed(author ?? "") ? null : $"--author is written as \"NAME <MAIL>\", not '{author}'");
        Add(_id);
        Add(_reason);
        Add(_bump);
        Add(_author);
        Add(_catalogue);
        Add(_json);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen release support-bot --reason \"Names the plan, so that nobody asks for it\"", "release the draft as the version that its changes demand"),
        ("promptgen release support-bot --bump 2.0.0-rc.1 --reason \"For the pilot group\"", "release a pre-release of the next major version"),
        ("promptgen release billing/refund-request --reason \"First release\" --author \"Ana Ruiz <ana@example.org>\" --json", "release from a script, with the outcome as JSON"),
    ];

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

    private int Run(ParseResult arguments)
    {
        ReleaseOutcome outcome = Release(arguments);
        ReleaseReport.Say(_terminal, outcome);
        if (arguments.GetValue(_json))
        {
            ReleaseReport.WriteJson(arguments.InvocationConfiguration.Output, outcome);
        }
        else
        {
            ReleaseReport.WriteText(arguments.InvocationConfiguration.Output, outcome);
        }

        return outcome.Release is null ? ExitCode.BadInput : ExitCode.Done;
    }

    private ReleaseOutcome Release(ParseResult arguments)
    {
        PromptId id = PromptId.TryParse(arguments.GetRequiredValue(_id))!;
        string? root = arguments.GetValue(_catalogue)?.ToString() ?? CatalogueFolder.Find(Directory.GetCurrentDirectory());
        if (!Directory.Exists(root))
        {
            return Refused(id, $"there is no folder {(root is null ? $"'{CatalogueFolder.Name}' here or above in the repository" : $"'{root}'")}; name the catalogue's with --catalogue DIR");
        }

        if ((arguments.GetValue(_author) ?? AuthorName.OfGit(root)) is not { } author)
        {
            return Refused(id, "nobody is named as the author: set git's user.name and user.email, or give --author \"NAME <MAIL>\"");
        }

        PromptCatalogue catalogue = CatalogueReader.Read(root);
        BumpRequest bump = BumpRequest.TryParse(arguments.GetRequiredValue(_bump))!;
        ReleaseOutcome outcome = ReleasePlan.Make(root, catalogue, new ReleaseRequest(id, bump, author, DateTime.UtcNow, arguments.GetRequiredValue(_reason).Trim()));
        if (outcome.Release is { } release)
        {
            CatalogueWriter.WriteRelease(root, release);
        }

        return outcome;
    }

    private static ReleaseOutcome Refused(PromptId id, string message) => new(id, null, [new ReleaseProblem(message)]);
}
