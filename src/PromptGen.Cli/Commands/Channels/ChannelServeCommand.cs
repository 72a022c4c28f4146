using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Net;
using System.Threading;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Serving;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel serve</c>: serves a repository on this machine.</summary>
internal sealed class ChannelServeCommand : RepositoryCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<int> _port = new("--port")
    {
        Description = "The port, 0 for one that is free.",
        HelpName = "N",
        DefaultValueFactory = _ => 8787,
    };

    public ChannelServeCommand(Terminal terminal)
        : base(terminal, "serve", "Serves a repository on this machine alone, with the headers that a real server should send, and with a hint at /events whenever there is something new.")
    {
        Refuse(_port, port => port is < 0 or > 65535 ? "--port is a number from 0 to 65535" : null);
        Add(_folder);
        Add(_port);
        AddJson();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel serve production", "serve at http://127.0.0.1:8787 until Ctrl+C"),
        ("promptgen channel serve production --port 0 --json", "serve at a free port, which the first line says"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        _ = RepositoryReader.Read(folder);
        try
        {
            using var server = RepositoryServer.Start(folder, arguments.GetValue(_port));
            Announce(server, arguments);
            using ManualResetEventSlim ending = new();
            Console.CancelKeyPress += (_, press) =>
            {
                press.Cancel = true;
                ending.Set();
            };
            ending.Wait();
            return ExitCode.Done;
        }
        catch (HttpListenerException exception)
        {
            throw new RefusedException(folder, ChannelCodes.BadMove, $"the port {arguments.GetValue(_port)} cannot be served at: {exception.Message.TrimEnd('.')}");
        }
    }

    private void Announce(RepositoryServer server, ParseResult arguments)
    {
        var output = arguments.InvocationConfiguration.Output;
        if (WantsJson(arguments))
        {
            JsonText.Write(output, json =>
            {
                json.WriteStartObject();
                json.WriteString("url", server.Address.AbsoluteUri);
                json.WriteEndObject();
            });
        }
        else
        {
            output.Write($"serving at {server.Address}\n");
        }

        output.Flush();
        Terminal.Say("this machine alone can reach it; Ctrl+C ends it");
    }
}
