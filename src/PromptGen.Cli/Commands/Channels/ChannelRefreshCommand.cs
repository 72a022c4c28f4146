using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Documents;
using PromptGen.Repository.Refreshing;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel refresh</c>: signs snapshot and timestamp anew, as a scheduled job does.</summary>
internal sealed class ChannelRefreshCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string[]> _roles = new("--role")
    {
        Description = "Sign this role anew instead, with its own keys and nothing else changed: root, targets, stops or channel.NAME. It takes --reason.",
        HelpName = "ROLE",
        DefaultValueFactory = _ => [],
    };

    public ChannelRefreshCommand(Terminal terminal)
        : base(terminal, "refresh", "Keeps a repository current: commits proposals that have all their signatures, and signs snapshot and timestamp anew. A scheduled job does it with the online key alone.")
    {
        Validators.Add(result =>
        {
            if (result.GetValue(_roles) is { Length: > 0 } && result.GetResult("--reason") is null)
            {
                result.AddError("--role changes what people have signed; say why with --reason");
            }
        });
        Add(_folder);
        Add(_roles);
        AddNote(isRequired: false);
        AddKeyOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel refresh production --key online.pem", "what the scheduled job runs every day"),
        ("promptgen channel refresh production --role channel.stable --role stops --reason \"Yearly\" --key ../keys", "sign roles anew whose year is nearly over"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        RepositoryAccess access = Open(folder, arguments);
        if (arguments.GetValue(_roles) is { Length: > 0 } roles)
        {
            return Report(Refresh.Renew(access, roles, Note(folder, arguments)), arguments);
        }

        RefreshOutcome outcome = Refresh.Run(access);
        foreach (string warning in outcome.Warnings)
        {
            Terminal.Warning("warning: " + warning);
        }

        if (WantsJson(arguments))
        {
            JsonText.Write(arguments.InvocationConfiguration.Output, json =>
            {
                json.WriteStartObject();
                json.WriteString("expires", Fields.Show(outcome.Expires));
                json.WriteStartArray("committed");
                foreach (string proposal in outcome.Committed)
                {
                    json.WriteStringValue(proposal);
                }

                json.WriteEndArray();
                json.WriteStartArray("warnings");
                foreach (string warning in outcome.Warnings)
                {
                    json.WriteStringValue(warning);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        }
        else
        {
            arguments.InvocationConfiguration.Output.Write(string.Concat(outcome.Committed.Select(p => $"committed {p}\n")) + $"current until {Fields.Show(outcome.Expires)}\n");
        }

        return ExitCode.Done;
    }
}
