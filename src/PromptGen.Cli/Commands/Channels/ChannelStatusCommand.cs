using System;
using System.Collections.Generic;
using System.CommandLine;
using PromptGen.Cli.Channels;
using PromptGen.Cli.Output;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Pending;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel status</c>: how a repository stands.</summary>
internal sealed class ChannelStatusCommand : RepositoryCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string?> _channel = ChannelOption.Optional("Show what this channel says of each prompt too.");

    public ChannelStatusCommand(Terminal terminal)
        : base(terminal, "status", "Shows how a repository stands: its channels, stops, roles with their keys and expiry, and proposals that wait for signatures.")
    {
        Add(_folder);
        Add(_channel);
        AddJson();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel status production", "channels, stops, roles and proposals"),
        ("promptgen channel status production --channel stable", "what a channel says of each prompt too"),
        ("promptgen channel status production --json", "the same for a script"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        var state = RepositoryReader.Read(folder);
        IReadOnlyDictionary<string, Pointer>? pointers = arguments.GetValue(_channel) is { } channel ? RepositoryReader.Pointers(folder, state.Channel(channel).File.Content) : null;
        var report = new RepositoryStatusReport(state, ProposalFolder.ReadAll(folder));
        if (WantsJson(arguments))
        {
            report.WriteJson(arguments.InvocationConfiguration.Output, pointers);
        }
        else
        {
            report.WriteText(ResultConsole.For(arguments.InvocationConfiguration.Output), pointers);
        }

        foreach (string warning in ExpiryRule.Check(state, DateTimeOffset.UtcNow, Lifetimes.Default))
        {
            Terminal.Warning("warning: " + warning);
        }

        return ExitCode.Done;
    }
}
