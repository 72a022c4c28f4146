using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PromptGen.Cli.Output;
using PromptGen.Repository.Deploys;
using PromptGen.Repository.Roles;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel record-deploy</c>: records what an application was deployed with.</summary>
internal sealed class ChannelRecordDeployCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string> _app = new("--app")
    {
        Description = "The application: lower-case letters, digits and hyphens.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> _bundle = new("--bundle")
    {
        Description = "The bundle of its build, which lies beside its assembly.",
        HelpName = "FILE",
        Required = true,
    };

    public ChannelRecordDeployCommand(Terminal terminal)
        : base(terminal, "record-deploy", "Records what an application was deployed with, signed with the online key, so that 'blame' also answers where a channel is silent and the baked version serves.")
    {
        Refuse(_app, app => Role.ExplainChannel(app) is null ? null : $"'{app}' is no application's name: lower-case letters, digits and hyphens, at most 63, the first no hyphen");
        Add(_folder);
        Add(_app);
        Add(_bundle);
        AddMoveOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel record-deploy production --app shop --bundle publish/Shop.prompts.json --reason \"Release 42\" --key online.pem", "what a deploying pipeline runs when the deploy is through"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        DeployRecord record = DeployRecording.Run(Open(folder, arguments), arguments.GetRequiredValue(_app), arguments.GetRequiredValue(_bundle), Note(folder, arguments));
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (WantsJson(arguments))
        {
            JsonText.Write(output, json =>
            {
                json.WriteStartObject();
                json.WriteString("app", record.App);
                json.WriteNumber("seq", record.Seq);
                json.WriteString("bundle", record.Bundle);
                json.WriteNumber("prompts", record.Prompts.Count);
                json.WriteEndObject();
            });
        }
        else
        {
            output.Write(FormattableString.Invariant($"{record.App} {record.Seq}: {record.Prompts.Count} prompts of the bundle {record.Bundle[..8]}\n"));
        }

        return ExitCode.Done;
    }
}
