using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Output;
using PromptGen.Repository.Recovery;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel recover</c>: brings clients back after a repository was restored from a backup.</summary>
internal sealed class ChannelRecoverCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<int> _above = new("--above")
    {
        Description = "The highest version of any role that a client may have seen. Rather too high than too low: look at what is still served, or at clients' status.",
        HelpName = "N",
        Required = true,
    };

    public ChannelRecoverCommand(Terminal terminal)
        : base(terminal, "recover", "Brings clients back after a repository was restored from a backup: gives every role but the root a version above all that they have seen, with what the backup says.")
    {
        Refuse(_above, n => n is < 1 or > 1_000_000_000 ? "--above is a version from 1 to 1000000000" : null);
        Add(_folder);
        Add(_above);
        AddMoveOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel recover production --above 200 --reason \"Restored from Tuesday's backup\" --key ../keys", "let clients that have seen versions up to 200 follow again"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        return Report(Recover.Run(Open(folder, arguments), arguments.GetRequiredValue(_above), Note(folder, arguments)), arguments);
    }
}
