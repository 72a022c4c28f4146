using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Cli.Fixing;
using PromptGen.Cli.Input;
using PromptGen.Cli.Linting;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary><c>promptgen lint</c>: reports everything that is wrong, and every piece of advice, without a build.</summary>
internal sealed class LintCommand : CatalogueCommand
{
    private readonly Argument<string[]> _names = new("ID|PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "Prompts, folders of prompts, or files of the catalogue; without any of them everything. A file stands for its prompt.",
    };

    private readonly Option<DirectoryInfo[]> _project = new("--project")
    {
        Description = "The project's folder, where prompts.lock.json lies; by default the current one, and that beside the catalogue. May be given more than once.",
        HelpName = "DIR",
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How the result is written: text (a line for each finding), json, sarif (for code scanning), or github (annotations of a workflow run).",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<FileInfo?> _output = new("--output", "-o")
    {
        Description = "Where the result goes instead of the standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string> _severity = new("--severity")
    {
        Description = "What is reported: findings of this severity and above.",
        DefaultValueFactory = _ => "suggestion",
    };

    private readonly Option<bool> _warningsAsErrors = new("--warnings-as-errors")
    {
        Description = "Report warnings as errors.",
    };

    private readonly Option<bool> _fix = new("--fix")
    {
        Description = "Fix in drafts what can be fixed without asking, then report what is left. Released versions never change.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "With --fix: write nothing, and show the changes as a diff in place of the text.",
    };

    private LintLocks _locks = new([], null);

    public LintCommand(Terminal terminal)
        : base(terminal, "lint", "Checks drafts, released versions, manifests, tests and the lock: what keeps a prompt from being compiled, and advice on the rest.")
    {
        _format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        _severity.AcceptOnlyFromAmong("error", "warning", "suggestion");
        Validators.Add(result =>
        {
            if (result.GetValue(_dryRun) && !result.GetValue(_fix))
            {
                result.AddError("--dry-run shows what --fix would do; give both");
            }
        });
        Add(_names);
        Add(_format);
        Add(_output);
        Add(_severity);
        Add(_warningsAsErrors);
        Add(_fix);
        Add(_dryRun);
        Add(_project);
        AddCatalogueOptions();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Meaning)> Examples =>
    [
        ("promptgen lint", "check the whole catalogue, and the lock of the project in this folder"),
        ("promptgen lint support-bot billing", "check a prompt, and all prompts of a folder"),
        ("promptgen lint prompts/support-bot/support-bot.prompt", "check the prompt that a file belongs to"),
        ("promptgen lint --fix", "fix what can be fixed without asking, and report the rest"),
        ("promptgen lint --fix --dry-run", "show what --fix would change"),
        ("promptgen lint --format sarif --output lint.sarif", "write a log for a code scanning service"),
        ("promptgen lint --severity warning --warnings-as-errors", "let warnings fail a pipeline, and leave suggestions out"),
    ];

    /// <inheritdoc/>
    protected override int LeastKept => 0;

    /// <inheritdoc/>
    protected override string StartOf(ParseResult arguments) => Path.GetFullPath(Path.Combine(".", ProjectFolder.Of(ProjectsOf(arguments).FirstOrDefault())));

    /// <inheritdoc/>
    protected override PromptCatalogue Read(string root, ParseResult arguments)
    {
        CatalogueListing listing = CatalogueListing.Of(root, FolderLook.In);
        Task<LintLocks> locks = Task.Run(() => LintLocks.Read(ProjectsOf(arguments), listing, Kept));
        PromptCatalogue catalogue = CatalogueReader.Read(listing, kept: Kept, willReview: true);
        _locks = locks.GetAwaiter().GetResult();
        return catalogue;
    }

    /// <inheritdoc/>
    protected override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        string? problem = _locks.Problem;
        if (problem is not null || LintScope.Of(root, catalogue, _locks.Paths, arguments.GetValue(_names) ?? [], out problem) is not { } scope)
        {
            return Fail(arguments, problem!);
        }

        var severities = new SeverityChoice(
            SeverityFiles.Read([Path.GetFullPath(root), .. ProjectsOf(arguments).Select(p => Path.GetFullPath(Path.Combine(".", ProjectFolder.Of(p))))]),
            SeverityName.Parse(arguments.GetRequiredValue(_severity)),
            arguments.GetValue(_warningsAsErrors));
        List<FixedDraft> drafts = arguments.GetValue(_fix) ? Fix(catalogue, scope, severities, arguments) : [];
        LintResult result = Review(root, drafts.Count == 0 ? catalogue : CatalogueFixer.Read(root, drafts), _locks, scope, severities) with { Drafts = drafts };
        Report(result, arguments);
        return result.Errors > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private LintResult Review(string root, PromptCatalogue catalogue, LintLocks locks, LintScope scope, SeverityChoice severities)
    {
        var findings = new List<CatalogueDiagnostic>(locks.Findings);

        // Whether a version is still needed, the locks of all applications say; without any, or with one that cannot be read, its age is no matter.
        DateTime? now = locks.All.Locks.Count > 0 && locks.All.Problems.Count == 0 ? DateTime.UtcNow : null;
        findings.AddRange(LintReview.Run(new ReviewSubject(catalogue, locks.Pins, now) { OtherLocks = locks.All.Locks, Sound = Kept.Sound }, scope));
        CataloguePrompt[] prompts = [.. catalogue.Prompts.Where(p => scope.Has(p.Id))];
        int files = prompts.Sum(p => p.Versions.Count + (p.Draft is null ? 0 : 1));
        return new LintResult(root, locks.Paths, prompts.Length, files, [.. severities.Apply(CatalogueReview.InOrder(findings))]);
    }

    private List<FixedDraft> Fix(PromptCatalogue catalogue, LintScope scope, SeverityChoice severities, ParseResult arguments)
    {
        var written = new List<FixedDraft>();
        foreach (FixedDraft draft in CatalogueFixer.Fix(catalogue, scope, severities))
        {
            if (!arguments.GetValue(_dryRun) && CatalogueFixer.Write(draft) is { } refusal)
            {
                Terminal.Warning("warning: " + refusal);
                continue;
            }

            written.Add(draft);
            foreach (AppliedFix fix in draft.Fixes)
            {
                Terminal.Say(fix.ToString());
            }
        }

        return written;
    }

    private DirectoryInfo[] ProjectsOf(ParseResult arguments) => arguments.GetValue(_project) ?? [];

    private void Report(LintResult result, ParseResult arguments)
    {
        if (arguments.GetValue(_output) is { } file)
        {
            using var text = new StringWriter { NewLine = "\n" };
            Write(text, result, arguments);
            AtomicFile.Write(file.ToString(), text.ToString(), mayReplace: true);
        }
        else
        {
            Write(arguments.InvocationConfiguration.Output, result, arguments);
        }

        Terminal.Say(result.Summary);
    }

    private void Write(TextWriter output, LintResult result, ParseResult arguments)
    {
        switch (WantsJson(arguments) ? "json" : arguments.GetRequiredValue(_format))
        {
            case "json":
                JsonFormat.Write(output, result);
                break;
            case "sarif":
                SarifFormat.Write(output, result, SourceRoot.Find());
                break;
            case "github":
                GitHubFormat.Write(output, result, SourceRoot.Find());
                break;
            case "text" when arguments.GetValue(_dryRun):
                FixDiff.Write(output, result.Drafts);
                break;
            default:
                TextFormat.Write(output, result);
                break;
        }
    }
}
