using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PromptGen.Cli.Channels;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;

namespace PromptGen.Cli.Commands.Channels;

/// <summary>A command that signs: it has <c>--key</c>, and where it changes what is said, <c>--reason</c> and <c>--who</c>.</summary>
internal abstract class SigningCommand(Terminal terminal, string name, string description) : RepositoryCommand(terminal, name, description)
{
    private readonly Option<string[]> _keys = new("--key")
    {
        Description = "A private key in PEM, or a folder of such files. More keys may be in the environment variable PROMPTGEN_CHANNEL_KEY. Each signs what it may.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _reason = new("--reason")
    {
        Description = "Why: a sentence for whoever asks in a year. It becomes part of what is signed.",
        HelpName = "TEXT",
        Required = true,
    };

    private readonly Option<string?> _who = new("--who")
    {
        Description = "Who does it, as what is signed says. Left out, it is the environment variable PROMPTGEN_WHO, else git's user.name and user.email.",
        HelpName = "NAME",
    };

    /// <summary>Adds <c>--key</c>, <c>--reason</c>, <c>--who</c> and <c>--json</c>; a constructor calls it after its own arguments and options.</summary>
    protected void AddMoveOptions()
    {
        AddNote();
        AddKeyOptions();
    }

    /// <summary>Adds <c>--key</c> and <c>--json</c>, for a command that changes nothing of what is said.</summary>
    protected void AddKeyOptions()
    {
        Add(_keys);
        AddJson();
    }

    /// <summary>Adds <c>--reason</c> and <c>--who</c>.</summary>
    /// <param name="isRequired">Whether a reason has to be given always.</param>
    protected void AddNote(bool isRequired = true)
    {
        _reason.Required = isRequired;
        Refuse(_reason, reason => string.IsNullOrWhiteSpace(reason) ? "--reason is blank; say why this is done" : null);
        Refuse(_who, who => string.IsNullOrWhiteSpace(who) ? "--who is blank; name somebody or leave it out" : null);
        Add(_reason);
        Add(_who);
    }

    /// <summary>The repository with the keys at hand; says aloud which of them others can read.</summary>
    /// <param name="folder">The repository's folder.</param>
    /// <param name="arguments">The command line.</param>
    protected RepositoryAccess Open(string folder, ParseResult arguments) => Open(folder, arguments, arguments.GetValue(_keys) ?? []);

    /// <summary>The repository with the keys of some files.</summary>
    /// <inheritdoc cref="Open(string, ParseResult)"/>
    /// <param name="folder">The repository's folder.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="files">Files of keys, and folders of such files.</param>
    protected RepositoryAccess Open(string folder, ParseResult arguments, IEnumerable<string> files)
    {
        List<string> warnings = [];
        var keys = KeyFiles.Read(folder, files, Environment.GetEnvironmentVariable(KeyFiles.Variable), warnings);
        foreach (string warning in warnings)
        {
            Terminal.Warning("warning: " + warning);
        }

        return new RepositoryAccess(folder, keys);
    }

    /// <summary>Who and why.</summary>
    protected MoveNote Note(string folder, ParseResult arguments) =>
        new(SignerName.Find(arguments.GetValue(_who), Directory.Exists(folder) ? folder : Directory.GetCurrentDirectory()), (arguments.GetValue(_reason) ?? "").Trim());

    /// <summary>Whether a reason was given, where it need not be.</summary>
    protected bool HasReason(ParseResult arguments) => !string.IsNullOrWhiteSpace(arguments.GetValue(_reason));

    /// <summary>Says and writes what a change came to.</summary>
    protected int Report(ChangeOutcome outcome, ParseResult arguments)
    {
        ChangeReport.Say(Terminal, outcome);
        if (WantsJson(arguments))
        {
            ChangeReport.WriteJson(arguments.InvocationConfiguration.Output, outcome);
        }
        else
        {
            ChangeReport.WriteText(arguments.InvocationConfiguration.Output, outcome);
        }

        return ExitCode.Done;
    }
}
