using System;
using System.IO;
using System.Linq;
using PromptGen.Build.Tests.Support;

namespace PromptGen.Build.Tests;

/// <summary>A build that changes nothing costs nothing, and a change is always noticed.</summary>
[Collection(BuildCollection.Name)]
public sealed class IncrementalTests(BuildFolder builds)
{
    private const string Pinned = "prompts/greeting/versions/1.1.0.prompt";

    [Fact]
    public void The_task_runs_when_something_changed_and_again_until_nothing_is_wrong()
    {
        TestProject project = builds.Add("steps", ("Configuration", "Release")).Usual().Settle();
        string text = File.ReadAllText(project[Pinned]);
        DateTime time = File.GetLastWriteTimeUtc(project[Pinned]);

        Assert.True(Runs(project));
        Assert.False(Runs(project));

        // An older file in its place has an older time.
        project.Edit(Pinned, "Hi", "Hey");
        File.SetLastWriteTimeUtc(project[Pinned], time.AddDays(-2));
        Assert.True(Runs(project, "error PG1001", "error PG1022"));
        Assert.True(Runs(project, "error PG1001", "error PG1022"));
        project.Write(Pinned, text);
        Assert.True(Runs(project));
        Assert.False(Runs(project));

        File.Move(project["prompts/shared/style/versions/1.0.0.prompt"], project["aside"]);
        Assert.True(Runs(project, "error PG1007", "error PG1027"));
        File.Move(project["aside"], project["prompts/shared/style/versions/1.0.0.prompt"]);
        Assert.True(Runs(project));

        Assert.True(RunsWith(project, ["-p:PromptGenLockedMode=true"]));
        project.Write(".globalconfig", "is_global = true\n");
        Assert.True(Runs(project));
        project.Write("More.cs", "namespace Acme;\n");
        Assert.False(Runs(project));
    }

    [Fact]
    public void Clean_leaves_nothing_of_ours()
    {
        TestProject project = builds.Add("clean", ("Configuration", "Release")).Usual().Settle();
        builds.Build(project);
        Assert.Equal(14, Ours(project));

        builds.Build(project, "-t:Clean");
        Assert.Equal(0, Ours(project));
    }

    [Fact]
    public void The_bundle_is_made_again_when_what_it_follows_from_changes()
    {
        TestProject project = builds.Add("bundle-steps", ("Configuration", "Release")).Usual();
        Assert.True(Bundles(project));
        DateTime time = File.GetLastWriteTimeUtc(project["obj/Release/net10.0/App.prompts.json"]);
        Assert.False(Bundles(project));

        // Only the record changes, and with it a test that the bundle does not speak of.
        project.Edit("prompts/greeting/manifest.yaml", "owners: [team]", "owners: [team, others]");
        Assert.True(Bundles(project));
        Assert.Equal(time, File.GetLastWriteTimeUtc(project["obj/Release/net10.0/App.prompts.json"]));

        project.Edit("prompts/greeting/manifest.yaml", "reason: why", "reason: because");
        Assert.True(Bundles(project));
        Assert.NotEqual(time, File.GetLastWriteTimeUtc(project["obj/Release/net10.0/App.prompts.json"]));
        Assert.False(Bundles(project));
        Assert.Contains("because", File.ReadAllText(project["bin/Release/net10.0/App.prompts.json"]), StringComparison.Ordinal);

        // An output that somebody removed comes back without a run of the task.
        project.Delete("bin/Release/net10.0/App.prompts.json");
        Assert.False(Bundles(project));
        Assert.True(File.Exists(project["bin/Release/net10.0/App.prompts.json"]));
    }

    private static int Ours(TestProject project) =>
        Directory.EnumerateFiles(project["obj"], "*.PromptGen.*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(project.Folder, "*.prompts.json", SearchOption.AllDirectories)).Count();

    private bool Bundles(TestProject project)
    {
        string file = project["obj/build.log"];
        BuildLog log = builds.Build(project, ["-flp:v=detailed;logfile=" + file]);
        Assert.True(log.ExitCode == 0, log.Text);
        string detailed = File.ReadAllText(file);
        bool isSkipped = detailed.Contains("Skipping target \"BundlePrompts\" because all output files are up-to-date", StringComparison.Ordinal);
        Assert.NotEqual(isSkipped, detailed.Contains("Task \"BundlePrompts\"", StringComparison.Ordinal));
        return !isSkipped;
    }

    private bool Runs(TestProject project, params string[] expected) => RunsWith(project, [], expected);

    // Whether the task ran, by what a detailed log says of its target.
    private bool RunsWith(TestProject project, string[] arguments, params string[] expected)
    {
        string file = project["obj/build.log"];
        BuildLog log = builds.Build(project, ["-flp:v=detailed;logfile=" + file, .. arguments]);
        Assert.Equal(expected.Order(), log.CodesOf(project).Order());
        Assert.Equal(expected.Length == 0 ? 0 : 1, log.ExitCode);

        string detailed = File.ReadAllText(file);
        bool isSkipped = detailed.Contains("Skipping target \"ResolvePrompts\" because all output files are up-to-date", StringComparison.Ordinal);
        Assert.NotEqual(isSkipped, detailed.Contains("Task \"ResolvePrompts\"", StringComparison.Ordinal));
        return !isSkipped;
    }
}
