using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Output;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Rotation;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel rotate-keys</c>: gives a role other keys.</summary>
internal sealed class ChannelRotateKeysCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Option<string> _role = new("--role")
    {
        Description = "The role: root, targets, online (snapshot and timestamp), stops, or a channel.",
        HelpName = "ROLE",
        Required = true,
    };

    private readonly Option<string[]> _add = new("--add")
    {
        Description = "A key that comes, in PEM; its public half is enough. The file's name up to its first dot says whose it is.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _remove = new("--remove")
    {
        Description = "A key that goes: whose it is, or the beginning of its id, as 'status' shows them.",
        HelpName = "KEY",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int?> _threshold = new("--threshold")
    {
        Description = "How many keys have to sign from now on; as many as now when it is left out.",
        HelpName = "N",
    };

    public ChannelRotateKeysCommand(Terminal terminal)
        : base(terminal, "rotate-keys", "Gives a role other keys or another threshold. It takes the keys of who delegates to the role (root, or targets for channels and stops), and the role's old and new ones.")
    {
        Refuse(_threshold, n => n < 1 ? "--threshold is 1 or more" : null);
        Validators.Add(result =>
        {
            if (result.GetValue(_add) is not { Length: > 0 } && result.GetValue(_remove) is not { Length: > 0 } && result.GetValue(_threshold) is null)
            {
                result.AddError("nothing is to be changed; give --add, --remove or --threshold");
            }
        });
        Add(_folder);
        Add(_role);
        Add(_add);
        Add(_remove);
        Add(_threshold);
        AddMoveOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel rotate-keys production --role stable --add ben.pub.pem --threshold 2 --reason \"Two sign from now on\" --key ../keys", "let a channel take two signatures"),
        ("promptgen channel rotate-keys production --role online --add online-2.pem --remove 1a2b3c4d --reason \"The server was replaced\" --key ../keys --key online-2.pem", "replace the key of a server"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        var access = Open(folder, arguments);
        (PublicKey Key, string Holder)[] added = [.. (arguments.GetValue(_add) ?? []).Select(f => (KeyFiles.ReadPublic(folder, f), KeyFiles.HolderOf(f)))];
        RotationRequest request = new(
            arguments.GetRequiredValue(_role),
            new ValueList<PublicKey>(added.Select(a => a.Key)),
            new ValueList<string>(arguments.GetValue(_remove) ?? []),
            arguments.GetValue(_threshold),
            added.GroupBy(a => a.Key.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Holder, StringComparer.Ordinal));
        return Report(KeyRotation.Run(access, request, Note(folder, arguments)), arguments);
    }
}
