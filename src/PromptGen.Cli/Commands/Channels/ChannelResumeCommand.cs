using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Output;
using PromptGen.Repository.Moves;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel resume</c>: takes a stop back.</summary>
internal sealed class ChannelResumeCommand(Terminal terminal)
    : StopsCommand(terminal, "resume", "Takes a stop back, as it was made: channels say again what is served.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel resume production --prompt support-bot --reason \"1.1.0 is back and right\" --key ../keys", "take back the stop of a prompt in all channels"),
        ("promptgen channel resume production --all --channel canary --reason \"The canary is well\" --key ../keys", "take back the stop of a channel"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments) => Run(arguments, StopMoves.Resume);
}
