using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Output;
using PromptGen.Repository.Moves;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel stop</c>: lets what is baked serve.</summary>
internal sealed class ChannelStopCommand(Terminal terminal)
    : StopsCommand(terminal, "stop", "Lets the baked version serve, whatever channels say, until it is resumed. It takes the key of the stops alone, which can do nothing else.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel stop production --prompt support-bot --reason \"It promises refunds\" --key ../keys/stops.pem --key ../keys/online.pem", "stop a prompt in all channels"),
        ("promptgen channel stop production --all --channel canary --reason \"The canary is ill\" --key ../keys", "stop a channel"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments) => Run(arguments, StopMoves.Stop);
}
