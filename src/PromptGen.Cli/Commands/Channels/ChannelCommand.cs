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
        Add(new ChannelPromoteCommand(terminal));
        Add(new ChannelRollbackCommand(terminal));
        Add(new ChannelSplitCommand(terminal));
        Add(new ChannelStopCommand(terminal));
        Add(new ChannelResumeCommand(terminal));
        Add(new ChannelStatusCommand(terminal));
        Add(new ChannelLogCommand(terminal));
        Add(new ChannelBlameCommand(terminal));
        Add(new ChannelSignCommand(terminal));
        Add(new ChannelRefreshCommand(terminal));
        Add(new ChannelRotateKeysCommand(terminal));
        Add(new ChannelRecoverCommand(terminal));
        Add(new ChannelVerifyCommand(terminal));
        Add(new ChannelExportCommand(terminal));
        Add(new ChannelServeCommand(terminal));
        Add(new ChannelRecordDeployCommand(terminal));
    }
}
