using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Channels;
using PromptGen.Cli.Output;
using PromptGen.Repository.Moves;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel split</c>: deals several versions of a prompt to parts of the keys.</summary>
internal sealed class ChannelSplitCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Argument<string> _id = new("ID")
    {
        Description = "The prompt.",
    };

    private readonly Argument<string[]> _arms = new("VERSION=WEIGHT")
    {
        Description = "The versions in order, each with how many of 1000 keys get it, as in 1.1.0=900 1.2.0=100.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _channel = ChannelOption.Required();

    private readonly Option<string> _split = new("--id")
    {
        Description = "What tells this experiment from others. Keep it while only weights change; a new experiment takes a new one, which deals all keys anew.",
        HelpName = "SPLIT",
        Required = true,
    };

    private readonly Option<string?> _default = new("--default")
    {
        Description = "The version for calls without a key; the first one when it is left out.",
        HelpName = "VERSION",
    };

    private readonly Option<bool> _random = new("--random")
    {
        Description = "Give calls without a key any version by its weight, each time anew.",
    };

    private readonly Option<string?> _baked = ChannelOption.Baked();

    public ChannelSplitCommand(Terminal terminal)
        : base(terminal, "split", "Deals several versions of a prompt to parts of the keys, as for an experiment or a gradual move.")
    {
        _id.Validators.Add(result => Validate(result, PromptId.Explain));
        _arms.Validators.Add(result => Validate(result, text => ArmOf(text) is null ? $"an arm is written as VERSION=WEIGHT, as in 1.2.0=100, not '{text}'" : null));
        Refuse(_split, id => string.IsNullOrWhiteSpace(id) || id.Contains('/') || id.Contains(':') ? "--id is a short name without '/' and ':', such as tone-1" : null);
        Add(_folder);
        Add(_id);
        Add(_arms);
        Add(_channel);
        Add(_split);
        Add(_default);
        Add(_random);
        Add(_baked);
        AddMoveOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel split production support-bot 1.1.0=900 1.2.0=100 --channel stable --id tone-1 --reason \"Try the new tone\" --key ../keys", "give a tenth of the keys a new version"),
        ("promptgen channel split production support-bot 1.1.0=500 1.2.0=500 --channel stable --id tone-1 --reason \"It does well\" --key ../keys", "give it to half of them; who had it keeps it"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        SplitRequest request = new(
            arguments.GetRequiredValue(_split),
            new ValueList<(string, int)>(arguments.GetRequiredValue(_arms).Select(a => ArmOf(a)!).Select(a => (a.Name, a.Number!.Value))),
            arguments.GetValue(_default),
            arguments.GetValue(_random),
            arguments.GetValue(_baked));
        return Report(SplitMove.Run(Open(folder, arguments), arguments.GetRequiredValue(_channel), arguments.GetRequiredValue(_id), request, Note(folder, arguments)), arguments);
    }

    private static NamedValue? ArmOf(string text) => NamedValue.TryParse(text) is { Number: not null } arm && PromptVersion.TryParse(arm.Name) is not null ? arm : null;
}
