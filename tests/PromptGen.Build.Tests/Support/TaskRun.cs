using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PromptGen.Build.Tests.Support;

/// <summary>Runs the task as MSBuild does, and hears what MSBuild would.</summary>
internal sealed class TaskRun : IBuildEngine
{
    private readonly List<BuildErrorEventArgs> _errors = [];
    private readonly List<BuildWarningEventArgs> _warnings = [];

    private TaskRun()
    {
    }

    public bool Succeeded { get; private set; }

    public IReadOnlyList<BuildErrorEventArgs> Errors => _errors;

    public IReadOnlyList<BuildWarningEventArgs> Warnings => _warnings;

    /// <summary>What was said beside findings.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>Each finding as <c>error PG1021</c>.</summary>
    public IEnumerable<string> Codes => _errors.Select(e => "error " + e.Code).Concat(_warnings.Select(w => "warning " + w.Code));

    bool IBuildEngine.ContinueOnError => false;

    int IBuildEngine.LineNumberOfTaskNode => 0;

    int IBuildEngine.ColumnNumberOfTaskNode => 0;

    string IBuildEngine.ProjectFileOfTaskNode => "";

    /// <summary>Runs <see cref="ResolvePrompts"/> on a project.</summary>
    public static TaskRun Resolve(TestProject project, bool isLocked = false, bool useDrafts = false, bool hasCatalogue = true, string? config = null, string host = "", string worker = "", int idleSeconds = 0)
    {
        var engine = new TaskRun();
        var task = new ResolvePrompts
        {
            BuildEngine = engine,
            CatalogueFolders = hasCatalogue ? [new TaskItem(project["prompts"])] : [],
            SelectionFile = project["obj/App.csproj.PromptGen.props"],
            SelectedFile = project["obj/App.csproj.PromptGen.selected"],
            LastLockFile = project["obj/App.csproj.PromptGen.lock.json"],
            IndexFile = project["obj/App.csproj.PromptGen.ids.txt"],
            LockFile = project.LockFile,
            SoundFile = project["obj/App.csproj.PromptGen.sound"],
            StampFile = project["obj/App.csproj.PromptGen.inputs"],
            TimesFile = project["obj/App.csproj.PromptGen.times"],
            Files = [project.LockFile],
            CodeExtension = ".cs",
            IsLocked = isLocked,
            Host = host,
            WorkerAssembly = worker,
            WorkerIdleSeconds = idleSeconds,
            UseDrafts = useDrafts,
            ConfigFiles = config is null ? [] : [new TaskItem(config)],
        };
        engine.Succeeded = task.Execute();
        return engine;
    }

    /// <summary>Runs <see cref="StampInputs"/> on a project, after <see cref="Resolve"/>.</summary>
    public static StampInputs Stamp(TestProject project, bool useDrafts = false, params string[] facts)
    {
        var task = new StampInputs
        {
            BuildEngine = new TaskRun(),
            CatalogueFolders = [new TaskItem(project["prompts"])],
            Files = [project.LockFile],
            Facts = facts,
            UseDrafts = useDrafts,
            CodeExtension = ".cs",
            SelectedFile = project["obj/App.csproj.PromptGen.selected"],
            StampFile = project["obj/App.csproj.PromptGen.inputs"],
            TimesFile = project["obj/App.csproj.PromptGen.times"],
        };
        Assert.True(task.Execute());
        return task;
    }

    /// <summary>The text under an error, in its file as it is on the disk.</summary>
    public static string SpanOf(BuildErrorEventArgs error)
    {
        string[] lines = System.IO.File.ReadAllText(error.File).Split('\n');
        int start = lines.Take(error.LineNumber - 1).Sum(l => l.Length + 1) + error.ColumnNumber - 1;
        int end = lines.Take(error.EndLineNumber - 1).Sum(l => l.Length + 1) + error.EndColumnNumber - 1;
        return string.Join('\n', lines)[start..end];
    }

    void IBuildEngine.LogErrorEvent(BuildErrorEventArgs e) => _errors.Add(e);

    void IBuildEngine.LogWarningEvent(BuildWarningEventArgs e) => _warnings.Add(e);

    void IBuildEngine.LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message ?? "");

    void IBuildEngine.LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"{e}"));

    bool IBuildEngine.BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException(projectFileName);
}
