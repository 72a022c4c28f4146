using System;
using System.IO;
using System.Linq;
using PromptGen.Build.Tests.Support;

namespace PromptGen.Build.Tests;

/// <summary>The stamp by which a build finds that something has changed, with and without the times that are kept.</summary>
[Collection(BuildCollection.Name)]
public sealed class StampTests(BuildFolder builds)
{
    private const string Pinned = "prompts/greeting/versions/1.1.0.prompt";
    private const string Draft = "prompts/greeting/greeting.prompt";

    /// <summary>What may happen to a project: each has to give another stamp.</summary>
    public static TheoryData<string> Changes => [.. Ways.Select(way => way.Name)];

    private static (string Name, Action<TestProject> Make)[] Ways =>
    [
        ("a version is edited", project => project.Edit(Pinned, "Hi", "Hey")),
        ("a version is older", project => File.SetLastWriteTimeUtc(project[Pinned], DateTime.UtcNow.AddDays(-2))),
        ("a version is gone", project => project.Delete(Pinned)),
        ("a partial's version is gone", project => project.Delete("prompts/shared/style/versions/1.0.0.prompt")),
        ("a manifest is edited", project => project.Edit("prompts/greeting/manifest.yaml", "[team]", "[team, other]")),
        ("a manifest that nothing pinned has is edited", project => project.Edit("prompts/unpinned/manifest.yaml", "[team]", "[team, other]")),
        ("a manifest is gone", project => project.Delete("prompts/unpinned/manifest.yaml")),
        ("a draft is new", project => project.Write("prompts/greeting/other.prompt", "Hello.\n")),
        ("a draft is gone", project => project.Delete(Draft)),
        ("a draft has another name", project => File.Move(project[Draft], project["prompts/greeting/greeting2.prompt"])),
        ("a prompt is new", project => project.Write("prompts/new/new.prompt", "Hello.\n")),
        ("a prompt is new in a new folder", project => project.Write("prompts/a/b/c/c.prompt", "Hello.\n")),
        ("a prompt has another name", project => Directory.Move(project["prompts/greeting"], project["prompts/greetings"])),
        ("the settings are new", project => project.Write("prompts/promptgen.yaml", "lint: {}\n")),
        ("the lock is edited", project => project.Edit("prompts.lock.json", "\"schema\": 1", "\"schema\":  1")),
        ("the lock is gone", project => project.Delete("prompts.lock.json")),
        ("what is selected is gone", project => project.Delete("obj/App.csproj.PromptGen.selected")),
        ("the stamp is gone", project => project.Delete("obj/App.csproj.PromptGen.inputs")),
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_changes_gives_another_stamp(string change)
    {
        TestProject project = Resolved();
        TaskRun.Stamp(project);
        Assert.True(HasTimes(project));
        string before = StampOf(project);

        Ways.Single(way => way.Name == change).Make(project);
        TaskRun.Stamp(project);
        Assert.True(change == "the stamp is gone" ? StampOf(project) == before : StampOf(project) != before);
    }

    [Fact]
    public void An_edited_draft_matters_where_drafts_are_compiled()
    {
        TestProject project = Resolved();
        TaskRun.Stamp(project, useDrafts: true);
        string drafts = StampOf(project);
        project.Edit("prompts/unpinned/unpinned.prompt", "Hello", "Hey");
        TaskRun.Stamp(project, useDrafts: true);
        Assert.NotEqual(drafts, StampOf(project));
    }

    [Fact]
    public void Another_fact_gives_another_stamp()
    {
        TestProject project = Resolved();
        TaskRun.Stamp(project, false, "Release", "x");
        string before = StampOf(project);
        TaskRun.Stamp(project, false, "Release", "y");
        Assert.NotEqual(before, StampOf(project));
    }

    [Fact]
    public void Nothing_is_listed_while_all_times_are_what_they_were()
    {
        TestProject project = Resolved();
        StampInputs first = TaskRun.Stamp(project);
        Assert.True(first.IsSelected);
        string before = StampOf(project);

        // No file system would do this: what is in a folder has changed, and the time of the folder has not.
        project.Write("prompts/greeting/other.prompt", "Hello.\n").Settle();
        StampInputs second = TaskRun.Stamp(project);
        Assert.Equal(before, StampOf(project));
        Assert.True(second.IsSelected);
        Assert.Equal(first.CompilerInputs, second.CompilerInputs);
        Assert.Equal(first.Selected.Select(i => i.ItemSpec), second.Selected.Select(i => i.ItemSpec));

        project.Delete("obj/App.csproj.PromptGen.times");
        TaskRun.Stamp(project);
        Assert.NotEqual(before, StampOf(project));
    }

    [Fact]
    public void Times_are_not_kept_of_a_folder_that_changed_a_moment_ago()
    {
        TestProject project = Resolved();
        project.Write("prompts/greeting/other.prompt", "Hello.\n");
        TaskRun.Stamp(project);
        Assert.False(HasTimes(project));

        project.Settle();
        TaskRun.Stamp(project);
        Assert.True(HasTimes(project));
    }

    [Fact]
    public void Times_are_not_kept_where_a_folder_is_a_link()
    {
        TestProject project = Resolved();
        Directory.Move(project["prompts"], project["elsewhere"]);
        Directory.CreateSymbolicLink(project["prompts"], project["elsewhere"]);
        TaskRun.Stamp(project);
        Assert.False(HasTimes(project));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not this")]
    [InlineData("half")]
    public void Times_that_cannot_be_read_are_taken_anew(string damage)
    {
        TestProject project = Resolved();
        TaskRun.Stamp(project);
        string times = File.ReadAllText(project["obj/App.csproj.PromptGen.times"]);
        project.Write("obj/App.csproj.PromptGen.times", damage == "half" ? times[..(times.Length / 2)] : damage);
        project.Write("prompts/greeting/other.prompt", "Hello.\n");
        string before = StampOf(project);
        TaskRun.Stamp(project);
        Assert.NotEqual(before, StampOf(project));
    }

    [Fact]
    public void Source_files_among_the_prompts_are_told_each_time()
    {
        TestProject project = Resolved();
        project.Write("prompts/greeting/Stray.cs", "class Stray;\n").Settle().Delete("obj/App.csproj.PromptGen.times");
        Assert.Equal([project["prompts/greeting/Stray.cs"]], TaskRun.Stamp(project).Code);
        Assert.True(HasTimes(project));
        Assert.Equal([project["prompts/greeting/Stray.cs"]], TaskRun.Stamp(project).Code);
        project.Delete("prompts/greeting/Stray.cs");
        Assert.Empty(TaskRun.Stamp(project).Code);
    }

    private TestProject Resolved()
    {
        TestProject project = builds.Add("stamp-" + Guid.NewGuid().ToString("n"), ("Configuration", "Release")).Usual().Release("unpinned", "Hello.\n").Write("prompts/unpinned/unpinned.prompt", "Hello.\n").Settle();
        Assert.True(TaskRun.Resolve(project).Succeeded);
        return project;
    }

    private static bool HasTimes(TestProject project) => File.Exists(project["obj/App.csproj.PromptGen.times"]);

    private static string StampOf(TestProject project) => File.ReadAllText(project["obj/App.csproj.PromptGen.inputs"]);
}
