using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Versions;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Repository;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Publishing;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Commands.Channels;

/// <summary><c>promptgen channel publish</c>: lets versions of the catalogue enter a channel.</summary>
internal sealed class ChannelPublishCommand : SigningCommand
{
    private readonly Argument<string> _folder = FolderArgument();

    private readonly Argument<string[]> _names = new("ID@VERSION")
    {
        Description = "The versions, such as support-bot@1.2.0, or ID@draft for a channel of drafts.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Publish the newest release of every prompt that is no partial, where the channel has another.",
    };

    private readonly Option<string> _channel = ChannelOption.Required();

    private readonly Option<string?> _baked = ChannelOption.Baked();

    private readonly Option<DirectoryInfo?> _catalogue = new("--catalogue")
    {
        Description = "The catalogue's folder; by default 'prompts' in the current folder, or above it in its repository.",
        HelpName = "DIR",
    };

    public ChannelPublishCommand(Terminal terminal)
        : base(terminal, "publish", "Lets versions of the catalogue enter a channel, after its rules, the flow of untrusted input and the versions' own tests have passed.")
    {
        _names.Validators.Add(result => Validate(result, ExplainName));
        Validators.Add(result =>
        {
            if (result.GetValue(_all) == (result.GetValue(_names)?.Length > 0))
            {
                result.AddError("name the versions, as in support-bot@1.2.0, or give --all");
            }
        });
        Add(_folder);
        Add(_names);
        Add(_all);
        Add(_channel);
        Add(_baked);
        Add(_catalogue);
        AddMoveOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen channel publish staging support-bot@1.2.0 --channel stable --reason \"Names the plan\" --key ../keys", "serve a version to whoever follows the channel"),
        ("promptgen channel publish staging --all --channel stable --reason \"All of today's releases\" --key ../keys", "bring a channel up to the catalogue's newest releases"),
        ("promptgen channel publish staging support-bot@draft --channel dev --reason \"Try it in the browser\" --key ../keys", "serve a draft in a channel of drafts"),
    ];

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(_folder);
        string? root = arguments.GetValue(_catalogue)?.ToString() ?? CatalogueFolder.Find(Directory.GetCurrentDirectory());
        if (!Directory.Exists(root))
        {
            throw new RefusedException(root ?? CatalogueFolder.Name, ChannelCodes.BadMove, "there is no such catalogue; name its folder with --catalogue DIR");
        }

        RepositoryAccess access = Open(folder, arguments);
        MoveNote note = Note(root, arguments);
        string channel = arguments.GetRequiredValue(_channel);
        PromptCatalogue catalogue = CatalogueReader.Read(root);
        PromptName[] names = arguments.GetValue(_all) ? Newest(catalogue, folder, channel) : [.. arguments.GetValue(_names)!.Select(n => PromptName.TryParse(n, out _)!).Distinct()];
        var gate = new VersionGate(catalogue, root);
        GateOutcome[] looked = ProgressBar.Show("testing what is published", names.Length, done => names.AsParallel().AsOrdered().Select(name =>
        {
            GateOutcome outcome = gate.Examine(name.Id, name.Revision!.Version);
            done();
            return outcome;
        }).ToArray());
        foreach (CatalogueDiagnostic warning in looked.SelectMany(l => l.Warnings).Distinct())
        {
            Terminal.Warning(warning.ToString());
        }

        CatalogueDiagnostic[] errors = [.. looked.SelectMany(l => l.Errors).Distinct()];
        if (errors.Length > 0)
        {
            return Say(errors, arguments);
        }

        OfferedVersion[] offered = [.. looked.Select(l => l.Version!)];
        string? baked = arguments.GetValue(_baked);
        PointerMove[] moves = [.. offered.Select(v => new PointerMove(v.Id, Pointer.Of(v.Version) with { Baked = baked }))];
        return Report(ChannelMoves.Set(access, channel, moves, offered.Select(v => v.Artefact), note), arguments);
    }

    private static PromptName[] Newest(PromptCatalogue catalogue, string folder, string channel)
    {
        IReadOnlyDictionary<string, Pointer> now = RepositoryReader.Pointers(folder, RepositoryReader.Read(folder).Channel(channel).File.Content);
        return
        [
            .. from prompt in catalogue.Prompts
               where prompt.Manifest is not null && prompt.Versions.Count > 0
               let newest = VersionSelection.Newest(prompt.Manifest!.Manifest)
               where newest is not null
                   && prompt.Find(newest.Version)?.DeclaredKind != PromptKind.Partial
                   && now.GetValueOrDefault(prompt.Id.Value)?.Word != newest.Version.ToString()
               select new PromptName(prompt.Id, new RevisionName(newest.Version)),
        ];
    }

    private static string? ExplainName(string text) => PromptName.TryParse(text, out string problem) switch
    {
        null => problem,
        { Revision: null } => $"'{text}' names no version; write it behind '@', as in {text}@1.2.0",
        _ => null,
    };
}
