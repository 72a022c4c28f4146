using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Cli.Releasing;
using PromptGen.Cli.Testing;
using PromptGen.Cli.Testing.Models;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen test</c>: runs the cases of prompts.</summary>
internal sealed class TestCommand : CatalogueCommand
{
    private readonly Argument<string[]> _ids = new("ID")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "The prompts; all that have a tests.yaml when none is named.",
    };

    private readonly Option<bool> _draft = new("--draft")
    {
        Description = "Test drafts alone. Without this and the next two, drafts and pinned versions are tested, and of a prompt with neither the newest release.",
    };

    private readonly Option<bool> _pinned = new("--pinned")
    {
        Description = "Test pinned versions alone.",
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Test drafts and every release that is not retired.",
    };

    private readonly Option<DirectoryInfo?> _project = new("--project")
    {
        Description = "The project's folder, where prompts.lock.json lies; by default every lock counts in the folder that holds the catalogue, and below.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _filter = new("--filter")
    {
        Description = "Run the cases whose name contains this text alone.",
        HelpName = "NAME",
    };

    private readonly Option<bool> _updateGolden = new("--update-golden")
    {
        Description = "Write golden files anew from what is rendered, of the draft where there is one, before testing.",
    };

    private readonly EvaluationArguments _evaluation = new();

    private readonly Option<string> _format = new("--format")
    {
        Description = "How the result is written: text, json or junit.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<FileInfo?> _output = new("--output", "-o")
    {
        Description = "Where results go instead of the standard output.",
        HelpName = "FILE",
    };

    public TestCommand(Terminal terminal)
        : base(terminal, "test", "Runs the cases of tests.yaml with drafts and pinned versions, and says what is not as expected.")
    {
        _ids.Validators.Add(result =>
        {
            foreach (string problem in result.Tokens.Select(t => PromptId.Explain(t.Value)).OfType<string>())
            {
                result.AddError(problem);
            }
        });
        _format.AcceptOnlyFromAmong("text", "json", "junit");
        Validators.Add(result =>
        {
            if (new[] { _draft, _pinned, _all }.Count(result.GetValue) > 1)
            {
                result.AddError("--draft, --pinned and --all exclude each other; give one of them");
            }
        });
        Add(_ids);
        Add(_draft);
        Add(_pinned);
        Add(_all);
        Add(_project);
        Add(_filter);
        Add(_updateGolden);
        _evaluation.AddTo(this);
        Add(_format);
        Add(_output);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen test", "run every case with drafts and pinned versions"),
        ("promptgen test support-bot --draft --filter tickets", "run some cases of a prompt while working on its draft"),
        ("promptgen test --update-golden", "accept what is rendered now, and read the change before committing it"),
        ("promptgen test --pinned --format junit --output tests.xml", "run in a build pipeline that shows JUnit results"),
        ("promptgen test support-bot --evaluate --endpoint https://models.example.org/v1 --model small", "ask a model too; its key is in PROMPTGEN_API_KEY"),
    ];

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        var findings = new List<CatalogueDiagnostic>();
        IReadOnlyList<LockFile> locks = ReadLocks(root, arguments, findings);
        var plan = new TestPlan(catalogue, locks, Scope(arguments), arguments.GetValue(_filter));
        PromptId[] ids = [.. (arguments.GetValue(_ids) ?? []).Select(i => PromptId.TryParse(i)!).Distinct()];
        foreach (PromptId id in ids)
        {
            if (Explain(catalogue, plan, id, Scope(arguments)) is { } problem)
            {
                return Fail(arguments, problem);
            }
        }

        TestSubject[] subjects = [.. catalogue.Prompts.Where(p => ids.Length == 0 || ids.Contains(p.Id)).SelectMany(plan.Of)];
        var golden = new GoldenFiles();
        foreach (string path in arguments.GetValue(_updateGolden) ? GoldenUpdate.Run(subjects, golden) : [])
        {
            Terminal.Say($"wrote {path}");
        }

        long start = Stopwatch.GetTimestamp();
        TestReport report = ProgressBar.Show("testing prompts", TestRun.Count(subjects), done => TestRun.Run(subjects, golden, done));
        report = report with { Findings = [.. findings, .. report.Findings] };
        IReadOnlyList<EvaluationOutcome> evaluations = [];
        EvaluationOptions? options = _evaluation.Read(arguments);
        if (options is not null)
        {
            report = EvaluationStep.Run(report, options, catalogue.Settings, out evaluations);
        }

        Write(report, arguments);
        TestTextReport.SayFailures(Terminal, report);
        SayEvaluations(root, report, options, evaluations, isWhole: arguments.GetValue(_filter) is null);
        if (report.Cases.Count == 0 && report.Findings.Count == 0)
        {
            Terminal.Say(arguments.GetValue(_filter) is { } filter ? $"no case has '{filter}' in its name" : "there is nothing to test: write cases in tests.yaml beside a prompt's draft");
        }
        else
        {
            Terminal.Say(TestTextReport.Summary(report, Stopwatch.GetElapsedTime(start)));
        }

        return report.IsGood ? ExitCode.Done : ExitCode.BadInput;
    }

    // Some cases of a suite say nothing about a version, so only a whole one is recorded.
    private void SayEvaluations(string root, TestReport report, EvaluationOptions? options, IReadOnlyList<EvaluationOutcome> evaluations, bool isWhole)
    {
        if (options is null && report.Cases.Count(c => c.Outcome.Case.HasEvaluation) is > 0 and int left)
        {
            Terminal.Say($"{left} case{(left == 1 ? " has" : "s have")} a model or judge, which were not asked; ask them with --evaluate");
        }

        foreach (string line in isWhole ? EvaluationRecording.Write(root, evaluations, AuthorName.OfGit(root), DateTime.UtcNow) : [])
        {
            Terminal.Say(line);
        }
    }

    private static string? Explain(PromptCatalogue catalogue, TestPlan plan, PromptId id, TestScope scope) =>
        catalogue.Find(id) is not { } prompt ? $"there is no prompt '{id}' in the catalogue{NearestName.Hint(id.Value, catalogue.Prompts.Select(p => p.Id.Value))}"
        : prompt.Tests is null && !plan.ErrorsIn(prompt, FileRole.Tests).Any() ? $"'{id}' has no cases; write them in '{CataloguePath.Of(id, FileRole.Tests)}'"
        : plan.Of(prompt).Any() ? null
        : scope == TestScope.Draft ? $"'{id}' has no draft; leave --draft out to test its pinned versions"
        : scope == TestScope.Pinned ? $"no lock pins '{id}'; pin it with 'promptgen pin {id}', or leave --pinned out"
        : $"'{id}' has neither a draft nor a release that is not retired";

    private TestScope Scope(ParseResult arguments) =>
        arguments.GetValue(_draft) ? TestScope.Draft : arguments.GetValue(_pinned) ? TestScope.Pinned : arguments.GetValue(_all) ? TestScope.All : TestScope.Usual;

    // Where no pin is asked for, a broken lock is nobody's business.
    private IReadOnlyList<LockFile> ReadLocks(string root, ParseResult arguments, List<CatalogueDiagnostic> findings)
    {
        if (Scope(arguments) is TestScope.Draft or TestScope.All)
        {
            return [];
        }

        RepositoryLocks found = arguments.GetValue(_project) is { } project
            ? RepositoryLocks.Read([Path.Combine(ProjectFolder.Of(project), ProjectFolder.LockName)])
            : RepositoryLocks.Find(root);
        findings.AddRange(found.Problems);
        return found.Locks;
    }

    private void Write(TestReport report, ParseResult arguments)
    {
        using var text = new StringWriter { NewLine = "\n" };
        switch (WantsJson(arguments) ? TestFormat.Json : Enum.Parse<TestFormat>(arguments.GetRequiredValue(_format), ignoreCase: true))
        {
            case TestFormat.Json:
                TestJsonReport.Write(text, report);
                break;
            case TestFormat.JUnit:
                JUnitReport.Write(text, report);
                break;
            default:
                TestTextReport.Write(text, report);
                break;
        }

        if (arguments.GetValue(_output) is { } file)
        {
            AtomicFile.Write(file.ToString(), text.ToString(), mayReplace: true);
        }
        else
        {
            arguments.InvocationConfiguration.Output.Write(text.ToString());
        }
    }
}
