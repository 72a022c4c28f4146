using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Build.Tests.Support;
using PromptGen.Catalog.Selection;

namespace PromptGen.Build.Tests;

/// <summary>What the compiler is given: what the lock selects and nothing else, the same in a build, in a build that has nothing to do, and in an editor.</summary>
[Collection(BuildCollection.Name)]
public sealed class SelectionTests(BuildFolder builds)
{
    // As Visual Studio and the language server ask for what the compiler gets: also where it has nothing to do.
    private static readonly string[] EditorBuild = ["-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:BuildProjectReferences=false", "-p:NonExistentFile=none/none"];

    // A pin with what it includes; neither another version of these prompts nor a prompt that is not pinned.
    private static readonly string[] Pinned =
    [
        "draft prompts/greeting/greeting.prompt", "index obj/App.PromptGen.ids.txt", "last-lock obj/App.PromptGen.lock.json", "lock prompts.lock.json",
        "released prompts/greeting/manifest.yaml", "released prompts/greeting/versions/1.1.0.prompt", "released prompts/shared/style/manifest.yaml", "released prompts/shared/style/versions/1.0.0.prompt",
    ];

    [Fact]
    public void The_compiler_gets_what_the_lock_selects_before_and_after_the_first_build_and_in_an_editor()
    {
        TestProject project = Project("inputs", "Release");

        Assert.Empty(Evaluated(project));
        Assert.Equal(Pinned, Compiled(project, "-t:Build"));
        Assert.Equal(Pinned, Evaluated(project));
        Assert.Equal(Pinned, Compiled(project, "-t:Build"));
        Assert.Equal(Pinned, Compiled(project, EditorBuild));
    }

    [Fact]
    public void With_drafts_it_also_gets_every_draft_and_what_each_is_compared_with()
    {
        string[] inputs = Compiled(Project("drafts", "Debug"), "-t:Build");

        Assert.Equal(["released prompts/other/versions/2.0.0.prompt"], inputs.Where(i => i.StartsWith("released prompts/other/versions/", StringComparison.Ordinal)));
        Assert.Contains("draft prompts/shared/style/style.prompt", inputs);
    }

    [Theory]
    [InlineData("Release")]
    [InlineData("Debug")]
    public void An_editor_compiles_with_the_arguments_of_a_build(string configuration)
    {
        TestProject project = Project("arguments", configuration);
        string[] editorFirst = Arguments(project, EditorBuild);
        string[] build = Arguments(project, "-t:Build");

        Assert.Equal(build, editorFirst);
        Assert.Equal(build, Arguments(project, EditorBuild));
    }

    // The name of the bundle is an attribute of the assembly, and an editor makes no bundle.
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void An_editor_leaves_nothing_for_the_next_build_to_do(string hasAttributes)
    {
        TestProject project = builds.Add("selection-attributes", ("Configuration", "Release"), ("GenerateAssemblyInfo", hasAttributes)).Usual();
        string[] build = Arguments(project, "-t:Build");
        DateTime time = File.GetLastWriteTimeUtc(project["obj/Release/net10.0/App.dll"]);

        Assert.Equal(build, Arguments(project, EditorBuild));
        Assert.Contains("PromptGen.Bundle", string.Concat(Directory.EnumerateFiles(project["obj/Release/net10.0"], "*.cs").Select(File.ReadAllText)), StringComparison.Ordinal);
        Compiled(project, "-t:Build");
        Assert.Equal(time, File.GetLastWriteTimeUtc(project["obj/Release/net10.0/App.dll"]));
    }

    [Fact]
    public void A_lock_that_was_changed_by_hand_is_seen_by_the_next_build_and_by_the_editor()
    {
        TestProject project = Project("by-hand", "Release");
        Compiled(project, "-t:Build");
        project.Pin("other", "1.0.0");

        Assert.Contains("released prompts/other/versions/1.0.0.prompt", Compiled(project, EditorBuild));
        project.Pin("other", "2.0.0");
        string[] inputs = Compiled(project, "-t:Build");
        Assert.Contains("released prompts/other/versions/2.0.0.prompt", inputs);
        Assert.DoesNotContain("released prompts/other/versions/1.0.0.prompt", inputs);
        Assert.Equal(inputs, Evaluated(project));
    }

    [Fact]
    public void Prompts_that_come_go_and_change_their_names_are_in_the_list_at_once()
    {
        TestProject project = Project("list", "Release");
        Compiled(project, "-t:Build");
        Assert.Equal("greeting released\nother released\nshared/style released\n", List(project));

        project.Write("prompts/new/new.prompt", "---\n---\nNew\n");
        Compiled(project, "-t:Build");
        Assert.Equal("greeting released\nnew draft\nother released\nshared/style released\n", List(project));

        Directory.Move(project["prompts/other"], project["prompts/renamed"]);
        Directory.Delete(project["prompts/new"], recursive: true);
        Compiled(project, "-t:Build");
        Assert.Equal("greeting released\nrenamed released\nshared/style released\n", List(project));
    }

    [Fact]
    public void An_editor_keeps_the_last_selection_while_the_lock_is_gone_or_cannot_be_read()
    {
        TestProject project = Project("broken-lock", "Release");
        Compiled(project, "-t:Build");
        string pins = File.ReadAllText(project.LockFile);
        project.Write("prompts.lock.json", "<<<<<<< HEAD\n");

        Assert.Equal(Pinned, Compiled(project, EditorBuild));
        project.Delete("prompts.lock.json");
        Assert.Equal(Pinned, Compiled(project, EditorBuild));
        Assert.Equal(pins, File.ReadAllText(project["obj/App.PromptGen.lock.json"]));
        project.Write("prompts.lock.json", pins);
        Assert.Equal(Pinned, Compiled(project, EditorBuild));
    }

    [Fact]
    public void A_project_whose_catalogue_is_gone_compiles_nothing_of_it()
    {
        TestProject project = Project("gone", "Release");
        Compiled(project, "-t:Build");
        Directory.Delete(project["prompts"], recursive: true);
        project.Delete("prompts.lock.json").Delete("Use.cs");

        Assert.Empty(Compiled(project, "-t:Build"));
        Assert.Empty(Evaluated(project));
    }

    // Also what is not compiled yet: the manifest of a prompt that somebody is about to pin.
    [Fact]
    public void Visual_Studio_hears_which_files_decide_whether_there_is_anything_to_build()
    {
        TestProject project = Project("up-to-date", "Release");
        BuildLog log = builds.Run(["msbuild", project.File, "-nologo", "-nodeReuse:false", "-getItem:UpToDateCheckInput", .. EditorBuild]);
        Assert.True(log.ExitCode == 0, log.Text);
        string[] files = [.. JsonDocument.Parse(log.Text).RootElement.GetProperty("Items").GetProperty("UpToDateCheckInput").EnumerateArray().Select(i => Path.GetRelativePath(project.Folder, i.GetProperty("FullPath").GetString()!).Replace('\\', '/'))];

        Assert.Equal(
            ["prompts.lock.json", "prompts/greeting/greeting.prompt", "prompts/greeting/manifest.yaml", "prompts/other/manifest.yaml", "prompts/shared/style/manifest.yaml", "prompts/shared/style/style.prompt"],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_of_prompts_shows_the_compiler_what_could_be_pinned()
    {
        TestProject project = Project("unpinned", "Release").Write("More.cs", "namespace Acme;\n\npublic static class More\n{\n    public static object Text() => Prompts.Other.Render();\n}\n");
        BuildLog log = builds.Build(project);

        BuildFinding finding = Assert.Single(log.Findings);
        Assert.Equal(("PG1040", project["More.cs"]), (finding.Code, finding.File));
        Assert.Contains("'promptgen pin other'", finding.Message, StringComparison.Ordinal);
    }

    private TestProject Project(string name, string configuration) => builds.Add("selection-" + name, ("Configuration", configuration)).Usual()
        .Write("prompts/shared/style/style.prompt", "---\nkind: partial\n---\nBe kind.\n")
        .Release("other", "---\n---\nOther\n").Release("other", "---\n---\nAnother\n", "2.0.0");

    private static string List(TestProject project) => File.ReadAllText(project["obj/App.PromptGen.ids.txt"]);

    // As an editor has it before any target runs.
    private string[] Evaluated(TestProject project) => Shown(project, Items(project, ["-p:DesignTimeBuild=true"]));

    private string[] Compiled(TestProject project, params string[] arguments) => Shown(project, Items(project, arguments));

    private static string[] Shown(TestProject project, JsonElement items) =>
    [
        .. items.GetProperty("AdditionalFiles").EnumerateArray().Where(i => i.TryGetProperty("PromptGenRole", out _))
            .SelectMany(i => FilesOf(i.GetProperty("PromptGenRole").GetString()!, i.GetProperty("FullPath").GetString()!).Select(path => (Role: i.GetProperty("PromptGenRole").GetString()!, Path: path)))
            .Select(f => f.Role + " " + Path.GetRelativePath(project.Folder, f.Path).Replace('\\', '/')),
    ];

    // Released files come in one, each with its text.
    private static IEnumerable<string> FilesOf(string role, string path) =>
        role == "released" ? ReleasedTexts.Read(File.ReadAllText(path)).Select(r => r.Root + r.RelativePath).Order(StringComparer.Ordinal) : [path];

    // What differs is the compiler's config file, which tells the generator whether to report.
    private string[] Arguments(TestProject project, params string[] arguments) =>
    [
        .. Items(project, [.. arguments, "-p:ProvideCommandLineArgs=true"]).GetProperty("CscCommandLineArgs").EnumerateArray().Select(i => i.GetProperty("Identity").GetString()!)
            .Where(a => !a.Contains(".GeneratedMSBuildEditorConfig.", StringComparison.Ordinal)),
    ];

    private JsonElement Items(TestProject project, string[] arguments)
    {
        BuildLog log = builds.Run(["msbuild", project.File, "-nologo", "-nodeReuse:false", "-getItem:AdditionalFiles,CscCommandLineArgs", .. arguments]);
        Assert.True(log.ExitCode == 0, log.Text);
        return JsonDocument.Parse(log.Text).RootElement.GetProperty("Items");
    }
}
