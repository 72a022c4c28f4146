using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>The task's assemblies: who loads them, and for how long.</summary>
[Collection(ConsumerCollection.Name)]
public sealed partial class TaskTests(PackageFeed feed)
{
    public const string Folder = "tasks/netstandard2.0/";

    // What every MSBuild has since Visual Studio 2017 in the version that it names for ever, and the .NET Framework 4.7.2; .NET forwards what an assembly for the .NET Framework asks for.
    private static readonly Dictionary<string, string> Host = new()
    {
        ["Microsoft.Build.Framework"] = "15.1.0.0",
        ["Microsoft.Build.Utilities.Core"] = "15.1.0.0",
        ["netstandard"] = "2.0.0.0",
        ["mscorlib"] = "4.0.0.0",
        ["System"] = "4.0.0.0",
        ["System.Core"] = "4.0.0.0",
        ["System.Numerics"] = "4.0.0.0",
    };

    // The MSBuild of Visual Studio runs on the .NET Framework, which takes an assembly of exactly the version and key that are asked for and looks for it beside the task; there is no file that redirects.
    [Fact]
    public void Each_MSBuild_finds_what_the_task_needs_in_the_version_that_is_asked_for()
    {
        PackagedAssembly[] assemblies = PackagedAssembly.In(feed.Package, Folder);
        Dictionary<string, AssemblyName> beside = assemblies.ToDictionary(a => a.Name.Name!, a => a.Name);

        Assert.Contains("PromptGen.Build", beside.Keys);
        Assert.All(assemblies, a => Assert.All(a.References, r => Assert.Equal(
            $"{a.Name.Name} asks for {(beside.TryGetValue(r.Name!, out AssemblyName? found) ? found.FullName : $"{r.Name} {Host.GetValueOrDefault(r.Name!, "in no version")}")}",
            $"{a.Name.Name} asks for {(found is not null ? r.FullName : $"{r.Name} {r.Version}")}")));
        Assert.DoesNotContain(beside.Keys, Host.ContainsKey);
    }

    // A task in MSBuild's own process keeps its file from being built again, on Windows, for as long as the process waits for the next build.
    [Fact]
    public void This_repository_runs_its_task_in_a_process_that_ends_with_the_task()
    {
        string folder = Directory.CreateDirectory(Path.Combine(feed.Root, "sample")).FullName + Path.DirectorySeparatorChar;
        string log = Path.Combine(folder, Binlog.Name);

        // Into a folder where nothing was resolved before; nodes of MSBuild stay if they like.
        BuildLog build = Sdk.Run(
            Repository.Root,
            ["msbuild", "samples/SupportBot", "-t:ResolvePrompts", "-p:Configuration=" + PackageFeed.Configuration, "-p:BaseIntermediateOutputPath=" + folder, "-p:IntermediateOutputPath=" + folder, "-bl:" + log, "-nologo", "-nodeReuse:true"],
            []);
        Assert.True(build.ExitCode == 0, build.Text);

        Match process = Assert.Single(Binlog.Read(log).MessagesOf("ResolvePrompts").Select(m => TaskHost().Match(m)), m => m.Success);
        Assert.DoesNotContain(Process.GetProcesses(), p => p.Id == int.Parse(process.Groups["id"].Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"ran in TaskHost process (?<id>\d+)")]
    private static partial Regex TaskHost();
}
