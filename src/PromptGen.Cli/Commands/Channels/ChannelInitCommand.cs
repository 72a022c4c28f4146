using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Files;
using PromptGen.Cli.Channels;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Setup;
using PromptGen.Repository.State;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel init</c>: begins a repository.</summary>
internal sealed class ChannelInitCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string> _environment = new("--environment")
    {
        Description = "The environment whose channels these are. An application that is set to another refuses the repository.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string[]> _channels = new("--channel")
    {
        Description = "A channel, 'stable' when none is named. 'protected', as which it begins when nothing else is said, keeps out pre-releases and versions without test cases; 'draft' takes drafts too.",
        HelpName = "NAME[=protected|open|draft]",
        DefaultValueFactory = _ => ["stable"],
    };

    private readonly Option<string?> _keys = new("--keys")
    {
        Description = "A folder outside the repository, where a new private key is written for each role that names none: ROLE.pem.",
        HelpName = "DIR",
    };

    private readonly Option<string[]> _signers = new("--signer")
    {
        Description = "A key of a role: root, targets, online (snapshot and timestamp), stops, or a channel. The file's name up to its first dot says whose it is.",
        HelpName = "ROLE=FILE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _thresholds = new("--threshold")
    {
        Description = "How many keys of a role have to sign, 1 when not said.",
        HelpName = "ROLE=N",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _fourEyes = new("--four-eyes")
    {
        Description = "Let no state of a channel be committed that nobody but its author has signed.",
    };

    public ChannelInitCommand(Terminal terminal)
        : base(terminal, "init", "Begins a channel repository: keys, the first version of every signed role, and a scheduled job that keeps it current. Run again, it adds the channels that are not there yet.")
    {
        Refuse(_environment, name => string.IsNullOrWhiteSpace(name) ? "--environment is blank; name it, such as production" : null);
        Refuse(_channels, all => all.Select(ExplainChannel).FirstOrDefault(p => p is not null));
        Refuse(_signers, all => all.FirstOrDefault(s => NamedValue.TryParse(s) is null) is { } bad ? $"--signer is written as ROLE=FILE, not '{bad}'" : null);
        Refuse(_thresholds, all => all.FirstOrDefault(t => NamedValue.TryParse(t)?.Number is not > 0) is { } bad ? $"--threshold is written as ROLE=N with N from 1 on, not '{bad}'" : null);
        Add(_folder);
        Add(_environment);
        Add(_channels);
        Add(_keys);
        Add(_signers);
        Add(_thresholds);
        Add(_fourEyes);
        AddNote();
        AddJson();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel init production --environment production --keys ../keys --reason \"Channels for production\"", "a channel 'stable', with new keys"),
        ("promptgen channel init staging --environment staging --channel stable --channel canary=open --keys ../keys --reason \"Channels for staging\"", "two channels, one of which takes pre-releases"),
        ("promptgen channel init production --environment production --channel canary=open --keys ../keys --reason \"A canary\"", "add a channel to a repository that is there, with the key of the targets in the folder of keys"),
        ("promptgen channel init production --environment production --keys ../keys --signer stable=ana.pem --signer stable=ben.pem --threshold stable=2 --reason \"Two sign\"", "a channel that takes two signatures"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        var note = Note(folder, arguments);
        var plan = new RepositoryPlan(folder, arguments.GetValue(_keys), Values(arguments, _signers), Values(arguments, _thresholds));
        string environment = arguments.GetRequiredValue(_environment);
        ChannelRequest[] channels = [.. arguments.GetRequiredValue(_channels).Select(RequestOf)];
        if (RepositoryPaths.VersionsOf(folder, Role.Root).Length > 0)
        {
            return AddChannels(RepositoryReader.Read(folder), plan, channels, note, arguments);
        }

        RepositoryRequest request = plan.Make(environment, channels, arguments.GetValue(_fourEyes));
        RepositorySetup.Create(new RepositoryAccess(folder, plan.Keys), request, note);
        List<string> written = [.. plan.Written, RepositoryPaths.In(folder, RepositoryPaths.OfRole(Role.Root, 1))];
        foreach ((string path, string text) in RefreshJob.Write(environment, folder.Replace('\\', '/')))
        {
            AtomicFile.Write(RepositoryPaths.In(folder, path), text, mayReplace: true);
            written.Add(RepositoryPaths.In(folder, path));
        }

        Write(written, arguments);
        Terminal.Say($"the repository of '{environment}' has begun; applications ship '{RepositoryPaths.In(folder, RepositoryPaths.OfRole(Role.Root, 1))}' as their trusted root");
        Terminal.Say("keep every key but online.pem off the network: 'promptgen channel refresh' needs that one alone, once a day");
        return ExitCode.Done;
    }

    // What is there is left as it is: the command may be run again for more channels.
    private int AddChannels(RepositoryState state, RepositoryPlan plan, IReadOnlyList<ChannelRequest> channels, MoveNote note, ParseResult arguments)
    {
        string environment = arguments.GetRequiredValue(_environment);
        if (state.Root.Content.Environment != environment)
        {
            throw new RefusedException(state.Folder, ChannelCodes.BadMove, $"this is the repository of '{state.Root.Content.Environment}', not of '{environment}'; name another folder");
        }

        ChannelRequest[] added = [.. channels.Where(c => !state.Channels.Contains(c.Name))];
        if (added.Length == 0)
        {
            throw new RefusedException(state.Folder, ChannelCodes.BadMove, "there is a channel repository here already, with these channels; 'promptgen channel status' shows it");
        }

        IReadOnlyDictionary<string, RoleAuthority> authorities = plan.MakeChannels(added);
        IEnumerable<string> folders = arguments.GetValue(_keys) is { } keys ? [keys] : [];
        KeyRing ring = new(Open(state.Folder, arguments, folders).Keys.Keys.Concat(plan.Keys.Keys));
        ChangeOutcome outcome = ChannelAddition.Run(new RepositoryAccess(state.Folder, ring), added, authorities, plan.Holders, note);
        return Report(outcome, arguments);
    }

    private void Write(IReadOnlyList<string> written, ParseResult arguments)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (!WantsJson(arguments))
        {
            output.Write(string.Concat(written.Select(f => $"wrote {f}\n")));
            return;
        }

        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("repository", arguments.GetRequiredValue(_folder));
            json.WriteStartArray("written");
            foreach (string file in written)
            {
                json.WriteStringValue(file);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static IReadOnlyList<NamedValue> Values(ParseResult arguments, Option<string[]> option) => [.. (arguments.GetValue(option) ?? []).Select(v => NamedValue.TryParse(v)!)];

    private static ChannelRequest RequestOf(string text)
    {
        NamedValue named = NamedValue.TryParse(text) ?? new NamedValue(text, "protected");
        return new ChannelRequest(named.Name, IsProtected: named.Value == "protected", MayHoldDrafts: named.Value == "draft");
    }

    private static string? ExplainChannel(string text)
    {
        NamedValue named = NamedValue.TryParse(text) ?? new NamedValue(text, "protected");
        return named.Value is not ("protected" or "open" or "draft") ? $"a channel is protected, open or draft, not '{named.Value}'"
            : named.Name is Role.Root or Role.Targets or Role.Snapshot or Role.Timestamp or Role.Online or Role.Stops ? $"'{named.Name}' is a role of every repository; call the channel something else"
            : Role.ExplainChannel(named.Name);
    }
}
