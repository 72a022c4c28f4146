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

    /// <summary>Has the work done, and says what was found.</summary>
    private protected WorkReport Do(WorkOrder order) => Say(new Worker(Host, WorkerAssembly).Do(order, Log));

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
