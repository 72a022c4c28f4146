using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Channels;
using PromptGen.Cli.Output;
using PromptGen.Repository.History;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel blame</c>: which text was live at a moment, and who put it there.</summary>
internal sealed class ChannelBlameCommand : RepositoryCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string> _prompt = new("--prompt")
    {
        Description = "The prompt.",
        HelpName = "ID",
        Required = true,
    };

    private readonly Option<string> _at = new("--at")
    {
        Description = "The moment, such as 2026-09-12T14:03Z; with an offset, or Z for UTC.",
        HelpName = "TIME",
        Required = true,
    };

    private readonly Option<string?> _channel = ChannelOption.Optional("The channel; all channels when it is left out.");

    private readonly Option<string?> _key = new("--key")
    {
        Description = "The sticky key of a call, which decides the version where channels split.",
        HelpName = "STICKY",
    };

    private readonly Option<string?> _app = new("--app")
    {
        Description = "The application, whose recorded deploys say what it had baked where the channel was silent or stopped.",
        HelpName = "NAME",
    };

    public ChannelBlameCommand(Terminal terminal)
        : base(terminal, "blame", "Shows which text of a prompt was live at a moment, who put it there and why, and the signed files that prove it.")
    {
        Refuse(_prompt, PromptId.Explain);
        Refuse(_at, at => TimeOf(at) is null ? $"--at is a moment with an offset or Z, such as 2026-09-12T14:03Z, not '{at}'" : null);
        Add(_folder);
        Add(_prompt);
        Add(_at);
        Add(_channel);
        Add(_key);
        Add(_app);
        AddJson();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel blame production --prompt support-bot --at 2026-09-12T14:03Z", "what each channel said of a prompt at 14:03"),
        ("promptgen channel blame production --prompt support-bot --at 2026-09-12T14:03Z --channel stable --key user-17 --app shop", "what one user of an application got"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        DateTimeOffset at = TimeOf(arguments.GetRequiredValue(_at))!.Value;
        IReadOnlyList<string> channels = arguments.GetValue(_channel) is { } only ? [only] : RepositoryReader.Read(folder).Channels;
        var blame = new Blame(folder);
        BlameAnswer[] answers = [.. channels.Select(channel => blame.Answer(new BlameQuestion(arguments.GetRequiredValue(_prompt), at, channel, arguments.GetValue(_key), arguments.GetValue(_app))))];
        TextWriter output = arguments.InvocationConfiguration.Output;
        var report = new ChannelBlameReport(arguments.GetRequiredValue(_prompt), at);
        if (WantsJson(arguments))
        {
            report.WriteJson(output, answers);
        }
        else
        {
            report.WriteText(ResultConsole.For(output), answers);
        }

        Terminal.Say("this proves what the channel said, by the clock of who signed it; what an application served also depends on when it polled and on what it admitted");
        return ExitCode.Done;
    }

    private static DateTimeOffset? TimeOf(string text) =>
        (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-'))
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment.ToUniversalTime()
            : null;
}
