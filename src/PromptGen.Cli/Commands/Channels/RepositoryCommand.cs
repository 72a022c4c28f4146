using System;
using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Cli.Output;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Commands.Channels;

/// <summary>A command that works on a channel repository. What the repository refuses it says, with its place, and then it has done nothing.</summary>
internal abstract class RepositoryCommand : CommandWithExamples
{
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write the outcome as one JSON object.",
    };

    protected RepositoryCommand(Terminal terminal, string name, string description)
        : base(name, description)
    {
        Terminal = terminal;
        SetAction(Guard);
    }

    /// <summary>Where the command speaks to people.</summary>
    protected Terminal Terminal { get; }

    /// <summary>The argument for the repository's folder.</summary>
    protected static Argument<string> FolderArgument() => new("DIR")
    {
        Description = "The repository's folder.",
    };

    /// <summary>Does the work.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="RefusedException">The repository refuses it.</exception>
    protected abstract int Run(ParseResult arguments);

    /// <summary>Adds <c>--json</c>; a constructor calls it last.</summary>
    protected void AddJson() => Add(_json);

    /// <summary>Whether the outcome is wanted as JSON.</summary>
    protected bool WantsJson(ParseResult arguments) => arguments.GetValue(_json);

    /// <summary>Refuses an option's value with which something is wrong, whatever the files hold.</summary>
    protected static void Refuse<T>(Option<T> option, Func<T, string?> explain) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<T>() is { } value && explain(value) is { } problem)
        {
            result.AddError(problem);
        }
    });

    /// <summary>Says to people, and writes for scripts, why nothing was done.</summary>
    protected int Say(IReadOnlyList<CatalogueDiagnostic> findings, ParseResult arguments)
    {
        foreach (CatalogueDiagnostic finding in findings)
        {
            Terminal.Error(finding.ToString());
        }

        if (WantsJson(arguments))
        {
            JsonText.Write(arguments.InvocationConfiguration.Output, json =>
            {
                json.WriteStartObject();
                json.WriteFindings("findings", findings);
                json.WriteEndObject();
            });
        }

        return ExitCode.BadInput;
    }

    private int Guard(ParseResult arguments)
    {
        try
        {
            return Run(arguments);
        }
        catch (RefusedException refused)
        {
            return Say(refused.Findings, arguments);
        }
    }
}
