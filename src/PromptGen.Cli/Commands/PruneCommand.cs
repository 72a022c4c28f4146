using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Cli.Lifecycle;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen prune</c>: removes versions that nothing reaches any more.</summary>
internal sealed class PruneCommand : CatalogueCommand
{
    private const int MostDays = 36_500;

    private readonly Option<bool> _yes = new("--yes")
    {
        Description = "Remove what would be removed. Without it nothing is changed.",
    };

    private readonly Option<string?> _olderThan = new("--older-than")
    {
        Description = "Remove only versions that were not in use for so many days, retired or not. Not fewer days than 'retention' in promptgen.yaml says, which holds when this is left out.",
        HelpName = "DAYSd",
    };

    private readonly Option<int> _keep = new("--keep")
    {
        Description = "Keep so many of the newest versions of each prompt, whatever their age.",
        HelpName = "N",
    };

    private readonly Option<string[]> _lock = new("--lock")
    {
        Description = "A lock whose pins are kept. May be given more than once. Left out, they are those of every prompts.lock.json in the repository.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _ignoreChannels = new("--ignore-channels")
    {
        Description = "Remove versions although promptgen.yaml names channel repositories, whose channels may serve them.",
    };

    public PruneCommand(Terminal terminal)
        : base(terminal, "prune", "Removes the records and files of old or retired versions that no lock, closure, dependency or channel reaches. By default it only says which.")
    {
        _olderThan.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && DaysOf(text) is null)
            {
                result.AddError($"--older-than takes whole days from 1d to {MostDays}d, as in 90d, not '{text}'");
            }
        });
        _keep.Validators.Add(result =>
        {
            // A token that is no number has an error of the parser's own.
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int keep) && keep < 0)
            {
                result.AddError($"--keep takes a number from 0, not '{result.Tokens[0].Value}'");
            }
        });
        Add(_yes);
        Add(_olderThan);
        Add(_keep);
        Add(_lock);
        Add(_ignoreChannels);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen prune", "say which versions would be removed, and what keeps the others"),
        ("promptgen prune --older-than 365d --keep 3", "say which would be if a year, but at least three versions, were kept"),
        ("promptgen prune --yes", "remove them"),
    ];

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        IReadOnlyList<CatalogueDiagnostic> errors = PruneGuard.ErrorsOf(catalogue);
        if (errors.Count > 0)
        {
            return Refuse(arguments, errors, "nothing is removed from a catalogue with errors, since nobody knows what they reach");
        }

        int? asked = arguments.GetValue(_olderThan) is { } text ? DaysOf(text) : null;
        if (asked < catalogue.Settings.RetentionDays)
        {
            return Fail(arguments, FormattableString.Invariant($"promptgen.yaml keeps versions for {catalogue.Settings.RetentionDays} days; change 'retention' there to remove younger ones"));
        }

        bool mayApply = catalogue.Settings.Repositories.Count == 0 || arguments.GetValue(_ignoreChannels);
        if (arguments.GetValue(_yes) && !mayApply)
        {
            return Fail(arguments, $"promptgen.yaml names the channel repository '{catalogue.Settings.Repositories[0].Name}', whose channels may serve what would be removed;"
                + " make sure that they do not, and give --ignore-channels");
        }

        RepositoryLocks search = arguments.GetValue(_lock) is { Length: > 0 } named ? RepositoryLocks.Read(named) : RepositoryLocks.Find(root);
        if (search.Problems.Count > 0)
        {
            return Refuse(arguments, search.Problems, "nothing is removed while a lock cannot be read, since nobody knows what it pins");
        }

        var request = new PruneRequest(DateTime.UtcNow, asked ?? catalogue.Settings.RetentionDays, arguments.GetValue(_keep));
        PrunePlan plan = PrunePlan.Make(catalogue, search.Locks, request);
        bool isApplied = arguments.GetValue(_yes) && plan.Steps.Count > 0;
        if (isApplied)
        {
            CatalogueWriter.Prune(root, plan);
        }

        foreach (CatalogueDiagnostic warning in catalogue.Diagnostics.Where(d => d.Diagnostic.Code == CatalogueCodes.UnlistedVersionFile))
        {
            Terminal.Warning(warning.ToString());
        }

        new PruneReport(plan, search.Locks, isApplied).Write(arguments.InvocationConfiguration.Output, Terminal, WantsJson(arguments), mayApply);
        return ExitCode.Done;
    }

    private static int? DaysOf(string text) =>
        text.EndsWith('d') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is > 0 and <= MostDays ? days : null;

    private int Refuse(ParseResult arguments, IReadOnlyList<CatalogueDiagnostic> findings, string message)
    {
        foreach (CatalogueDiagnostic finding in findings.Where(f => f.Diagnostic.Severity == DiagnosticSeverity.Error))
        {
            Terminal.Error(finding.ToString());
        }

        return Fail(arguments, message);
    }
}
