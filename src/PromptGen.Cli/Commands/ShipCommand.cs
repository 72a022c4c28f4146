using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Releases;
using PromptGen.Cli.Output;
using PromptGen.Cli.Pinning;
using PromptGen.Cli.Releasing;
using PromptGen.Cli.Shipping;
using PromptGen.Cli.Testing;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen ship</c>: the way from a draft to a build: test, release, pin. Whatever fails before the release leaves everything as it was.</summary>
internal sealed class ShipCommand : CatalogueCommand
{
    private readonly ReleaseArguments _release;

    private readonly Option<DirectoryInfo?> _project = new("--project")
    {
        Description = "The project's folder, where prompts.lock.json lies; by default the current one.",
        HelpName = "DIR",
    };

    public ShipCommand(Terminal terminal)
        : base(terminal, "ship", "Tests a prompt's draft, releases it and pins the new version. A test that fails stops it before anything is written.")
    {
        _release = new ReleaseArguments(this);
        Add(_project);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen ship support-bot --reason \"Names the plan, so that nobody asks for it\"", "test, release and pin the draft"),
        ("promptgen ship billing/refund-request --reason \"First release\" --project src/App", "ship for the project in another folder"),
        ("promptgen ship support-bot --bump 2.0.0-rc.1 --reason \"For the pilot group\" --json", "ship a pre-release from a script, with the outcome as JSON"),
    ];

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        ShipOutcome outcome = Ship(root, catalogue, arguments);
        ShipReport.Say(Terminal, outcome);
        if (WantsJson(arguments))
        {
            ShipReport.WriteJson(arguments.InvocationConfiguration.Output, outcome);
        }
        else
        {
            ShipReport.WriteText(arguments.InvocationConfiguration.Output, outcome);
        }

        return outcome.IsShipped ? ExitCode.Done : ExitCode.BadInput;
    }

    private ShipOutcome Ship(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        var outcome = new ShipOutcome(_release.Id(arguments));

        // A lock that cannot be had would leave a release that nobody pins.
        var findings = new List<CatalogueDiagnostic>();
        if (Open(root, arguments, findings) is not { } workspace)
        {
            return outcome with { Pin = new PinReport(null, IsWritten: false, [], findings) };
        }

        CataloguePrompt? prompt = catalogue.Find(outcome.Id);
        if (prompt is not null && PinResolution.IsPartial(prompt))
        {
            return outcome with { Problem = $"'{outcome.Id}' is a partial, which no application pins; release it with 'promptgen release {outcome.Id} --reason \"...\"', and ship the prompts that include it" };
        }

        // In memory, so that what is tested is what would be released.
        ReleaseOutcome planned = _release.Plan(root, catalogue, arguments);
        if (planned.Release is { } candidate && prompt?.Draft is { } draft)
        {
            var plan = new TestPlan(catalogue, [], TestScope.Draft, filter: null);
            TestSubject[] subjects = [.. plan.OfRelease(prompt, DraftCheck.AsReleased(draft, planned.Includes, candidate.Record.Version))];
            outcome = outcome with { Tests = ProgressBar.Show("testing the release", TestRun.Count(subjects), done => TestRun.Run(subjects, new GoldenFiles(), done)) };
            if (outcome.Tests is { IsGood: false })
            {
                return outcome;
            }
        }

        outcome = outcome with { Release = planned };
        if (outcome.Release.Release is not { } release)
        {
            return outcome;
        }

        CatalogueWriter.WriteRelease(root, release);
        return Pin(outcome, root, workspace.LockPath, release, arguments);
    }

    private ShipOutcome Pin(ShipOutcome outcome, string root, string lockPath, Release release, ParseResult arguments)
    {
        var findings = new List<CatalogueDiagnostic>();
        string? reason = null;
        try
        {
            if (Open(root, arguments, findings) is { } workspace)
            {
                PinPlan plan = ShipPin.Plan(workspace, release.Id, release.Record.Version);
                findings.AddRange(plan.Findings);
                if (!plan.HasErrors && workspace.Write(plan))
                {
                    return outcome with { Pin = new PinReport(lockPath, IsWritten: true, plan.Changes, findings) };
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reason = exception.Message;
        }

        reason ??= findings.Select(f => f.Diagnostic.Message).FirstOrDefault() ?? "the lock was left as it is";
        return outcome with
        {
            Pin = new PinReport(lockPath, IsWritten: false, [], findings),
            Problem = $"'{release.Id}' {release.Record.Version} is released, but not pinned: {reason}; when that is mended, complete it with '{Completion(release, arguments)}'",
        };
    }

    private PinWorkspace? Open(string root, ParseResult arguments, List<CatalogueDiagnostic> findings) =>
        PinWorkspace.Open(arguments.GetValue(_project), new DirectoryInfo(root), cache: null, findings);

    // Where the command line named a folder, the one that completes it has to as well.
    private string Completion(Release release, ParseResult arguments)
    {
        string command = $"promptgen pin {release.Id}@{release.Record.Version}";
        command += release.Record.Version.IsStable ? "" : " --allow-prerelease";
        command += arguments.GetValue(_project) is { } project ? $" --project {project}" : "";
        return command + (CatalogueOf(arguments) is { } catalogue ? $" --catalogue {catalogue}" : "");
    }
}
