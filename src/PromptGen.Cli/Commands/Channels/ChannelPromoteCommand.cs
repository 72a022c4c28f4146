using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Moves;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel promote</c>: brings versions from one environment to another.</summary>
internal sealed class ChannelPromoteCommand : SigningCommand
{
    private readonly Argument<string[]> _names = new("ID@VERSION")
    {
        Description = "The versions, such as support-bot@1.2.0.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _from = new("--from")
    {
        Description = "The folder of the repository that serves them, such as staging.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "The folder of the repository that gets them, such as production. It may be the same, with another channel.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string> _channel = ChannelOption.Required();

    private readonly Option<string?> _fromChannel = new("--from-channel")
    {
        Description = "The channel that has to serve them; any when not said.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _baked = ChannelOption.Baked();

    public ChannelPromoteCommand(Terminal terminal)
        : base(terminal, "promote", "Brings versions that one environment serves to a channel of another. Artefact and tests are verified, and everything is signed anew.")
    {
        _names.Validators.Add(result => Validate(result, text => PromptName.TryParse(text, out string problem) switch
        {
            null => problem,
            { Revision.Version: not null } => null,
            _ => $"'{text}' names no version; write it behind '@', as in support-bot@1.2.0",
        }));
        Add(_names);
        Add(_from);
        Add(_to);
        Add(_channel);
        Add(_fromChannel);
        Add(_baked);
        AddMoveOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel promote support-bot@1.2.0 --from staging --to production --channel stable --reason \"A week in staging\" --key ../keys", "bring a version to production"),
        ("promptgen channel promote support-bot@1.2.0 --from production --from-channel canary --to production --channel stable --reason \"Canary is fine\" --key ../keys", "bring it from one channel to another"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string to = arguments.GetRequiredValue(_to);

        // Before anything is asked of who promotes.
        _ = RepositoryReader.Read(to);
        RepositoryAccess access = Open(to, arguments);
        IEnumerable<PromptName> names = arguments.GetRequiredValue(_names).Select(n => PromptName.TryParse(n, out _)!).Distinct();
        return Report(
            Promotion.Run(
                access,
                arguments.GetRequiredValue(_channel),
                arguments.GetRequiredValue(_from),
                arguments.GetValue(_fromChannel),
                [.. names.Select(n => (n.Id.Value, n.Revision!.Version!.ToString()))],
                arguments.GetValue(_baked),
                Note(to, arguments)),
            arguments);
    }
}
