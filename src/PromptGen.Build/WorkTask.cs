using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PromptGen.Build.Working;

namespace PromptGen.Build;

/// <summary>A task whose work a process of its own may do.</summary>
public abstract class WorkTask : Task
{
    /// <summary>The <c>dotnet</c> that runs the build; empty when the process of the build is to do the work.</summary>
    public string Host { get; set; } = "";

    /// <summary>The program that does the work; empty when the process of the build is to do it.</summary>
    public string WorkerAssembly { get; set; } = "";

    /// <summary>For how many seconds the program waits for more to do; 0 when it is to end with its work.</summary>
    public int WorkerIdleSeconds { get; set; }

    private Worker Worker => new(Host, WorkerAssembly, WorkerIdleSeconds);

    /// <summary>Has a process of its own begin the work, where that is possible, for the task that will want it done.</summary>
    private protected void Begin(WorkOrder order)
    {
        if (Worker.IsThere && BuildEngine is IBuildEngine4 engine)
        {
            engine.RegisterTaskObject(BegunWork.KeyOf(order), BegunWork.Begin(Worker, order), RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        }
    }

    /// <summary>Has the work done, or waits for it where it was begun, and says what was found.</summary>
    private protected WorkReport Do(WorkOrder order)
    {
        var begun = (BuildEngine as IBuildEngine4)?.UnregisterTaskObject(BegunWork.KeyOf(order), RegisteredTaskObjectLifetime.Build) as BegunWork;
        return Say(begun?.ReportOf(order) ?? Worker.Do(order, Log));
    }

    /// <summary>Says what was found.</summary>
    private protected WorkReport Say(WorkReport report)
    {
        foreach (ReportedFinding finding in report.Findings)
        {
            finding.Write(Log);
        }

        return report;
    }
}
