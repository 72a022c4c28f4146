using System.CommandLine;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel</c>: keeps a channel repository, which is a folder of signed files.</summary>
internal sealed class ChannelCommand : Command
{
    public ChannelCommand(Terminal terminal)
        : base("channel", "Keeps a channel repository: a folder of signed files that say which versions running applications serve.")
    {
        Add(new ChannelInitCommand(terminal));
        Add(new ChannelPublishCommand(terminal));
        Add(new ChannelStatusCommand(terminal));
        Add(new ChannelVerifyCommand(terminal));
    }
}
