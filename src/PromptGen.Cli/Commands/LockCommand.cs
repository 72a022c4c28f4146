using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Cli.Pinning;

namespace PromptGen.Cli.Commands;

/// <summary>A command that looks after <c>prompts.lock.json</c>: finds lock and catalogue, asks for a plan, carries it out and reports.</summary>
internal abstract class LockCommand : CommandWithExamples
{
    private readonly Terminal _terminal;

    private readonly Option<DirectoryInfo?> _catalogue = new("--catalogue")
    {
        Description = "The catalogue's folder; by default the project's PromptGenPromptsPath, else 'prompts' beside the project, or above it in its repository.",
        HelpName = "DIR",
    };

    private readonly Option<DirectoryInfo?> _project = new("--project")
    {
        Description = "The project's folder, where prompts.lock.json lies; by default the current one.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = CacheFolder.OptionText,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write what was changed, and what is wrong, as one JSON object.",
    };

    protected LockCommand(Terminal terminal, string name, string description)
        : base(name, description)
    {
        _terminal = terminal;
        Add(_catalogue);
        Add(_project);
        Add(_noCache);
        Add(_json);
        SetAction(Run);
    }

    /// <summary>Whether the command has nothing to work on without a lock.</summary>
    protected virtual bool NeedsLock => true;

    /// <summary>Decides what to do.</summary>
    /// <param name="workspace">The lock and the catalogue; the lock is there when <see cref="NeedsLock"/> says so.</param>
    /// <param name="arguments">The command line.</param>
    protected abstract PinPlan Plan(PinWorkspace workspace, ParseResult arguments);

    /// <summary>An argument that takes prompt ids.</summary>
    protected static Argument<string[]> IdArgument(ArgumentArity arity, string description)
    {
        var ids = new Argument<string[]>("ID") { Arity = arity, Description = description };
        ids.Validators.Add(result => Validate(result, text => PromptId.Explain(text)));
        return ids;
    }

    /// <summary>The ids of an <see cref="IdArgument"/>, each once.</summary>
    protected static IReadOnlyList<PromptId> Ids(string[]? values) => [.. (values ?? []).Select(v => PromptId.TryParse(v)!).Distinct()];

    private int Run(ParseResult arguments)
    {
        var findings = new List<CatalogueDiagnostic>();
        PinWorkspace? workspace = PinWorkspace.Open(arguments.GetValue(_project), arguments.GetValue(_catalogue), CacheFolder.Find(arguments.GetValue(_noCache)), findings);
        PinPlan? plan = null;
        if (workspace is { Lock: null } && NeedsLock)
        {
            findings.Add(MissingLock.At(workspace.LockPath));
        }
        else if (workspace is not null)
        {
            plan = Plan(workspace, arguments);
            findings.AddRange(plan.Findings);
        }

        bool mayWrite = plan is { HasErrors: false };
        bool isWritten = mayWrite && workspace!.Write(plan!);
        Report(new PinReport(workspace?.LockPath, isWritten, mayWrite ? plan!.Changes : [], findings), plan?.Notes ?? [], mayWrite, arguments);
        return mayWrite ? ExitCode.Done : ExitCode.BadInput;
    }

    private void Report(PinReport report, IReadOnlyList<string> notes, bool isDone, ParseResult arguments)
    {
        report.SayFindings(_terminal);
        foreach (string note in notes)
        {
            _terminal.Say(note);
        }

        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(_json))
        {
            report.WriteJson(output);
        }
        else
        {
            report.WriteText(output);
        }

        _terminal.Say(!isDone ? "nothing was changed" : report.IsWritten ? $"wrote {report.LockPath}" : "nothing to change");
    }
}
