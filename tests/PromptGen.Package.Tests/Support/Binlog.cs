using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Logging.StructuredLogger;

namespace PromptGen.Package.Tests.Support;

/// <summary>What the last build of a project did, from its binary log.</summary>
internal sealed class Binlog
{
    /// <summary>The file's name, in the project's folder.</summary>
    public const string Name = "build.binlog";

    private readonly Microsoft.Build.Logging.StructuredLogger.Build _build;

    private Binlog(Microsoft.Build.Logging.StructuredLogger.Build build) => _build = build;

    /// <summary>The log of the project's last build.</summary>
    public static Binlog Of(TestProject project) => Read(project[Name]);

    /// <summary>A log.</summary>
    public static Binlog Read(string file) => new(BinaryLog.ReadBuild(file));

    /// <summary>Every time that a task ran.</summary>
    public IEnumerable<Task> Runs(string task) => _build.FindChildrenRecursive<Task>(t => t.Name == task);

    /// <summary>What MSBuild said of a task's runs.</summary>
    public IEnumerable<string> MessagesOf(string task) => Runs(task).SelectMany(t => t.FindChildrenRecursive<Message>()).Select(m => m.Text);

    /// <summary>Whether a target was looked at and found to have nothing to do.</summary>
    public bool Skipped(string target) => _build.FindChildrenRecursive<Target>(t => t.Name == target && t.Skipped).Any(t => t.FindChildrenRecursive<Message>().Any(m => m.Text.Contains("all output files are up-to-date", StringComparison.Ordinal)));

    /// <summary>Every task of the package's that ran.</summary>
    public IEnumerable<string> TasksOfOurs => _build.FindChildrenRecursive<Task>(t => t.FromAssembly?.Contains("PromptGen.Build", StringComparison.Ordinal) == true).Select(t => t.Name);
}
