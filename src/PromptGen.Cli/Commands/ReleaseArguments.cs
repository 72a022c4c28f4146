using System;
using System.CommandLine;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Releasing;

namespace PromptGen.Cli.Commands;

/// <summary>What a command that releases is told: the prompt, why, as which version, and by whom.</summary>
internal sealed class ReleaseArguments
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

    /// <summary>Adds them to a command, which refuses what is wrong with them alone.</summary>
    public ReleaseArguments(Command command)
    {
        Refuse(_id, id => PromptId.Explain(id));
        Refuse(_reason, reason => string.IsNullOrWhiteSpace(reason) ? "--reason is blank; say why this is released" : null);
        Refuse(_bump, bump => BumpRequest.TryParse(bump) is null ? $"--bump is auto, major, minor, patch or a version such as 1.2.0 without build metadata, not '{bump}'" : null);
        Refuse(_author, author => AuthorName.IsWellFormed(author ?? "") ? null : $"--author is written as \"NAME <MAIL>\", not '{author}'");
        command.Add(_id);
        command.Add(_reason);
        command.Add(_bump);
        command.Add(_author);
    }

    /// <summary>The prompt.</summary>
    public PromptId Id(ParseResult arguments) => PromptId.TryParse(arguments.GetRequiredValue(_id))!;

    /// <summary>Makes the release that is asked for, in memory.</summary>
    /// <param name="root">The catalogue's folder as findings name it.</param>
    /// <param name="catalogue">What is in it.</param>
    /// <param name="arguments">The command line.</param>
    public ReleaseOutcome Plan(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        PromptId id = Id(arguments);
        if ((arguments.GetValue(_author) ?? AuthorName.OfGit(root)) is not { } author)
        {
            return new ReleaseOutcome(id, null, [new ReleaseProblem("nobody is named as the author: set git's user.name and user.email, or give --author \"NAME <MAIL>\"")]);
        }

        BumpRequest bump = BumpRequest.TryParse(arguments.GetRequiredValue(_bump))!;
        return ReleasePlan.Make(root, catalogue, new ReleaseRequest(id, bump, author, DateTime.UtcNow, arguments.GetRequiredValue(_reason).Trim()));
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
}
