using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using PromptGen.Catalog.Identity;
using PromptGen.Cli.Channels;
using PromptGen.Cli.Output;
using PromptGen.Repository.Documents;
using PromptGen.Repository.History;
using PromptGen.Repository.Roles;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel log</c>: the states of a repository.</summary>
internal sealed class ChannelLogCommand : RepositoryCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string?> _channel = ChannelOption.Optional("Show the states of this channel, and the stops that concern it.");

    private readonly Option<string?> _prompt = new("--prompt")
    {
        Description = "Show the states that changed this prompt.",
        HelpName = "ID",
    };

    public ChannelLogCommand(Terminal terminal)
        : base(terminal, "log", "Lists the states of channels and stops, the newest first: when, who, why, and what changed.")
    {
        Refuse(_prompt, id => PromptId.Explain(id!));
        Add(_folder);
        Add(_channel);
        Add(_prompt);
        AddJson();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel log production", "everything that was ever done"),
        ("promptgen channel log production --channel stable --prompt support-bot", "what was done to a prompt in a channel"),
        ("promptgen channel log production --json", "for a script"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        IReadOnlyList<LogEntry> entries = ChannelLog.Read(arguments.GetRequiredValue(_folder), arguments.GetValue(_channel), arguments.GetValue(_prompt));
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (WantsJson(arguments))
        {
            WriteJson(output, entries);
        }
        else
        {
            WriteText(ResultConsole.For(output), entries);
        }

        return ExitCode.Done;
    }

    private static void WriteText(ResultConsole console, IReadOnlyList<LogEntry> entries)
    {
        foreach (LogEntry entry in entries)
        {
            console.WriteLine(FormattableString.Invariant($"{Fields.Show(entry.Note.At)}  {Role.ChannelOf(entry.Role) ?? entry.Role} {entry.Note.Seq}  {entry.Note.Who}: {entry.Note.Reason}"));
            foreach (StateChange change in entry.Note.Changes)
            {
                console.WriteLine("  " + ChangeReport.Line(change));
            }
        }
    }

    private static void WriteJson(TextWriter output, IReadOnlyList<LogEntry> entries) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (LogEntry entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("role", entry.Role);
            json.WriteNumber("version", entry.Version);
            json.WriteNumber("seq", entry.Note.Seq);
            json.WriteString("at", Fields.Show(entry.Note.At));
            json.WriteString("who", entry.Note.Who);
            json.WriteString("reason", entry.Note.Reason);
            ChangeReport.Write(json, "changes", entry.Note.Changes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
