using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Output;
using PromptGen.Repository.Approvals;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel sign</c>: signs a proposal.</summary>
internal sealed class ChannelSignCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Argument<string?> _proposal = new("PROPOSAL")
    {
        Description = "The proposal, or the beginning of its name; it may be left out when only one waits.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _drop = new("--drop")
    {
        Description = "Remove the proposal instead.",
    };

    public ChannelSignCommand(Terminal terminal)
        : base(terminal, "sign", "Signs a proposal with the keys at hand; the signature that reaches the threshold commits. 'status' shows what waits, and what is signed keeps the reason of who proposed it.")
    {
        Add(_folder);
        Add(_proposal);
        Add(_drop);
        AddKeyOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel sign production --key ben.pem", "sign the only proposal that waits"),
        ("promptgen channel sign production channel.stable-8 --key ben.pem", "sign one of several"),
        ("promptgen channel sign production channel.stable-8 --drop", "remove one that nobody wants any more"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        if (!arguments.GetValue(_drop))
        {
            return Report(Approval.Sign(Open(folder, arguments), arguments.GetValue(_proposal)), arguments);
        }

        string dropped = Approval.Drop(Open(folder, arguments), arguments.GetValue(_proposal));
        if (WantsJson(arguments))
        {
            JsonText.Write(arguments.InvocationConfiguration.Output, json =>
            {
                json.WriteStartObject();
                json.WriteString("dropped", dropped);
                json.WriteEndObject();
            });
        }
        else
        {
            arguments.InvocationConfiguration.Output.Write($"dropped {dropped}\n");
        }

        return ExitCode.Done;
    }
}
