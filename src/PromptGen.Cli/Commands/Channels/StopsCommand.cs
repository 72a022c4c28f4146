using System;
using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Shards;

namespace PromptGen.Cli.Commands.Channels;

/// <summary>A command on stops, which names what they are for.</summary>
internal abstract class StopsCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string?> _prompt = new("--prompt")
    {
        Description = "The prompt.",
        HelpName = "ID",
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "All prompts.",
    };

    private readonly Option<string?> _channel = ChannelOption.Optional("The channel; all channels when it is left out.");

    protected StopsCommand(Terminal terminal, string name, string description)
        : base(terminal, name, description)
    {
        Refuse(_prompt, id => PromptId.Explain(id!));
        Validators.Add(result =>
        {
            if (result.GetValue(_all) == (result.GetValue(_prompt) is not null))
            {
                result.AddError("name a prompt with --prompt, or give --all");
            }
        });
        Add(_folder);
        Add(_prompt);
        Add(_all);
        Add(_channel);
        AddMoveOptions();
    }

    /// <summary>Does the work.</summary>
    protected int Run(ParseResult arguments, Func<RepositoryAccess, IReadOnlyCollection<Stop>, MoveNote, ChangeOutcome> move)
    {
        string folder = arguments.GetRequiredValue(_folder);
        Stop stop = new(arguments.GetValue(_channel) ?? Stop.All, arguments.GetValue(_prompt) ?? Stop.All);
        return Report(move(Open(folder, arguments), [stop], Note(folder, arguments)), arguments);
    }
}
