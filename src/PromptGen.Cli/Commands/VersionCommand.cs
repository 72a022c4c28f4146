using System;
using System.CommandLine;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Input;
using PromptGen.Cli.Lifecycle;
using PromptGen.Cli.Output;
using PromptGen.Cli.Releasing;

namespace PromptGen.Cli.Commands;

/// <summary>A command that changes the record of one released version: finds it, and who changes it.</summary>
internal abstract class VersionCommand : CatalogueCommand
{
    private readonly Argument<string> _version = new("ID@VERSION")
    {
        Description = "The released version, such as support-bot@1.2.0.",
    };

    private readonly Option<string?> _author = new("--author")
    {
        Description = "Who does it. Left out, it is git's user.name and user.email.",
        HelpName = "NAME <MAIL>",
    };

    protected VersionCommand(Terminal terminal, string name, string description)
        : base(terminal, name, description)
    {
        _version.Validators.Add(result =>
        {
            if (VersionArgument.Read(result.Tokens[0].Value, out string? problem) is null)
            {
                result.AddError(problem!);
            }
        });
        Refuse(_author, author => AuthorName.IsWellFormed(author ?? "") ? null : $"--author is written as \"NAME <MAIL>\", not '{author}'");
        Add(_version);
    }

    /// <summary>Adds the options that all of these commands have; a constructor calls it after its own.</summary>
    protected void AddVersionOptions()
    {
        Add(_author);
        AddCatalogueOptions();
    }

    /// <summary>Refuses values with which something is wrong.</summary>
    protected static void Refuse<T>(Option<T> option, Func<T, string?> explain) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<T>() is { } value && explain(value) is { } problem)
        {
            result.AddError(problem);
        }
    });

    /// <summary>Does the work.</summary>
    /// <param name="root">The catalogue's folder as findings name it.</param>
    /// <param name="catalogue">What is in it.</param>
    /// <param name="version">The version.</param>
    /// <param name="arguments">The command line.</param>
    protected abstract int Run(string root, PromptCatalogue catalogue, ReleasedVersion version, ParseResult arguments);

    /// <summary>Who does it; null when nobody is known.</summary>
    protected string? Author(string root, ParseResult arguments) => arguments.GetValue(_author) ?? AuthorName.OfGit(root);

    /// <inheritdoc/>
    protected sealed override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        var lookup = new PromptLookup(root, catalogue);
        VersionArgument wanted = VersionArgument.Read(arguments.GetRequiredValue(_version), out _)!;
        string manifest = CataloguePlace.Of(root, wanted.Id, FileRole.Manifest);
        if (ReleasedVersion.Find(lookup, manifest, wanted) is { } version)
        {
            return Run(root, catalogue, version, arguments);
        }

        Say(lookup);
        if (lookup.Findings.Any(f => f.Path == manifest && f.Diagnostic.Code != ToolCodes.UnknownVersion))
        {
            Terminal.Say($"'{manifest}' is not changed before its errors are mended");
        }

        WriteFindings(lookup, arguments);
        return ExitCode.BadInput;
    }
}
