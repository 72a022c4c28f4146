using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Output;
using PromptGen.Repository.Moves;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel rollback</c>: takes a prompt back to what a channel said of it before.</summary>
internal sealed class ChannelRollbackCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Argument<string> _id = new("ID")
    {
        Description = "The prompt.",
    };

    private readonly Option<string> _channel = ChannelOption.Required();

    private readonly Option<string?> _to = new("--to")
    {
        Description = "The version to go back to; what the channel said before it said what it says now, when it is left out.",
        HelpName = "VERSION",
    };

    public ChannelRollbackCommand(Terminal terminal)
        : base(terminal, "rollback", "Takes a prompt back to what a channel said of it before. That is a new state, as clients never go back to an older one.")
    {
        _id.Validators.Add(result => Validate(result, PromptId.Explain));
        Refuse(_to, to => PromptVersion.TryParse(to) is null ? $"--to is a version such as 1.1.0, not '{to}'" : null);
        Add(_folder);
        Add(_id);
        Add(_channel);
        Add(_to);
        AddMoveOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel rollback production support-bot --channel stable --reason \"It promises refunds\" --key ../keys", "undo the last move of a prompt"),
        ("promptgen channel rollback production support-bot --to 1.0.0 --channel stable --reason \"The last that was right\" --key ../keys", "go back to a certain version"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        return Report(Rollback.Run(Open(folder, arguments), arguments.GetRequiredValue(_channel), arguments.GetRequiredValue(_id), arguments.GetValue(_to), Note(folder, arguments)), arguments);
    }
}
