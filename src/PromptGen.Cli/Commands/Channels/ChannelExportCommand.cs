using System;
using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Exporting;
using PromptGen.Repository.Keys;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel export</c>: copies the present state without its history.</summary>
internal sealed class ChannelExportCommand : RepositoryCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string> _to = new("--to")
    {
        Description = "The folder, which is empty or not there yet.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string[]> _channels = new("--channel")
    {
        Description = "A channel that is wanted; all of them when none is named.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    public ChannelExportCommand(Terminal terminal)
        : base(terminal, "export", "Copies the present state of a repository without its history: what a client needs, as for an application that takes it along.")
    {
        Add(_folder);
        Add(_to);
        Add(_channels);
        AddJson();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel export production --to seed --channel stable", "take a channel along in an application"),
        ("promptgen channel export production --to upload --json", "for a script that uploads it"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string to = arguments.GetRequiredValue(_to);
        int files = Export.Run(new RepositoryAccess(arguments.GetRequiredValue(_folder), KeyRing.Empty), to, arguments.GetValue(_channels) ?? []);
        if (WantsJson(arguments))
        {
            JsonText.Write(arguments.InvocationConfiguration.Output, json =>
            {
                json.WriteStartObject();
                json.WriteString("to", to);
                json.WriteNumber("files", files);
                json.WriteEndObject();
            });
        }
        else
        {
            arguments.InvocationConfiguration.Output.Write(FormattableString.Invariant($"wrote {files} files to {to}\n"));
        }

        return ExitCode.Done;
    }
}
