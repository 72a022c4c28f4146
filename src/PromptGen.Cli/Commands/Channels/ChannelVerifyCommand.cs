using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Checking;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel verify</c>: checks a whole repository with the client's own code.</summary>
internal sealed class ChannelVerifyCommand : RepositoryCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string?> _root = new("--root")
    {
        Description = "The trusted root that applications ship; by default the repository's own first one.",
        HelpName = "FILE",
    };

    public ChannelVerifyCommand(Terminal terminal)
        : base(terminal, "verify", "Checks a whole repository: that clients take it now, that everything it names is there and as signed, and that its history is whole.")
    {
        Add(_folder);
        Add(_root);
        AddJson();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel verify production", "check a repository, as after copying it"),
        ("promptgen channel verify production --root roots/production.json --json", "check it as an application does that ships this root, for a script"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        CheckOutcome outcome = RepositoryCheck.Run(folder, DateTimeOffset.UtcNow, arguments.GetValue(_root) is { } root ? Read(root) : null);
        if (outcome.Findings.Count > 0)
        {
            return Say(outcome.Findings, arguments);
        }

        TextWriter output = arguments.InvocationConfiguration.Output;
        if (WantsJson(arguments))
        {
            JsonText.Write(output, json =>
            {
                json.WriteStartObject();
                json.WriteFindings("findings", outcome.Findings);
                json.WriteNumber("versions", outcome.Versions);
                json.WriteNumber("states", outcome.States);
                json.WriteEndObject();
            });
        }
        else
        {
            output.Write(FormattableString.Invariant($"clients take it: {outcome.Versions} versions with their artefacts, {outcome.States} states in its history\n"));
        }

        return ExitCode.Done;
    }

    private static byte[] Read(string root) => File.Exists(root) ? File.ReadAllBytes(root) : throw new RefusedException(root, ChannelCodes.BrokenRepository, "there is no such root");
}
