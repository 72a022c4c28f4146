using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using PromptGen.Build.Tests.Support;

namespace PromptGen.Build.Tests;

/// <summary>What the task finds, where and in which words; builds with every switch are in <see cref="EnforcementTests"/>.</summary>
public sealed class ResolvePromptsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-task-").FullName;

    public static TheoryData<string> Planted => [.. Violations.All.Select(v => v.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_project_whose_pins_are_in_order_gives_nothing()
    {
        TaskRun run = TaskRun.Resolve(Project(), isLocked: true);

        Assert.Empty(run.Codes);
        Assert.True(run.Succeeded);
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_violation_is_an_error_at_its_place_with_what_mends_it(string name)
    {
        Violation violation = Violations.All.Single(v => v.Name == name);
        TestProject project = Project();
        violation.Plant(project);
        TaskRun run = TaskRun.Resolve(project);

        Assert.False(run.Succeeded);
        Assert.Equal(violation.Codes.Select(c => "error " + c).Order(), run.Codes.Order());
        BuildErrorEventArgs error = run.Errors.Single(e => e.Code == violation.Codes[0]);
        Assert.Equal(project[violation.File], error.File);
        Assert.Contains(violation.Message, error.Message, StringComparison.Ordinal);
        Assert.Equal($"https://github.com/promptgen/promptgen/blob/main/docs/diagnostics/{error.Code}.md", error.HelpLink);
        if (violation.Span.Length == 0)
        {
            // A finding about a file as a whole.
            Assert.Equal((1, 1), (error.LineNumber, error.ColumnNumber));
        }
        else
        {
            Assert.Equal(violation.Span, TaskRun.SpanOf(error));
        }
    }

    [Theory]
    [InlineData("[1.0,1.1)", "PG1031", "'promptgen restore'")]
    [InlineData("^1.0", "PG1030", "'promptgen pin greeting@1.1.0'")]
    public void Locked_mode_alone_asks_what_a_pin_was_to_be(string requested, string code, string remedy)
    {
        TestProject project = Project().Pin("greeting", "1.1.0", requested);

        Assert.Empty(TaskRun.Resolve(project).Codes);
        TaskRun run = TaskRun.Resolve(project, isLocked: true);
        Assert.Equal(["error " + code], run.Codes);
        Assert.Equal("\"greeting\"", TaskRun.SpanOf(run.Errors[0]));
        Assert.Contains(remedy, run.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_pin_is_one_error_in_locked_mode_too() =>
        Assert.Equal(["error PG1021"], TaskRun.Resolve(Project().Pin("greeting", "1.1.0", "^1.0").Delete("prompts/greeting/versions/1.1.0.prompt"), isLocked: true).Codes);

    [Fact]
    public void A_range_that_the_pin_lies_in_is_in_order() => Assert.Empty(TaskRun.Resolve(Project().Pin("greeting", "1.1.0", "1.*"), isLocked: true).Codes);

    [Fact]
    public void In_the_inner_loop_nothing_need_be_pinned()
    {
        TestProject project = Project().Delete("prompts.lock.json");

        Assert.Empty(TaskRun.Resolve(project, useDrafts: true).Codes);
        Assert.Equal(["error PG1035"], TaskRun.Resolve(project).Codes);
    }

    [Fact]
    public void Each_draft_that_is_compiled_is_one_warning()
    {
        TestProject project = Project().Edit("prompts/greeting/greeting.prompt", "Hi", "Hey").Write("prompts/new/new.prompt", "---\n---\nNew\n");

        Assert.Empty(TaskRun.Resolve(project).Codes);
        TaskRun run = TaskRun.Resolve(project, useDrafts: true);
        Assert.True(run.Succeeded);
        Assert.Equal(["warning PG1041", "warning PG1041"], run.Codes);
        Assert.Equal([project["prompts/greeting/greeting.prompt"], project["prompts/new/new.prompt"]], run.Warnings.Select(w => w.File));
        Assert.Contains("1.1.0-draft+", run.Warnings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_does_not_compile_is_an_error_where_drafts_are_compiled()
    {
        TestProject project = Project().Edit("prompts/greeting/greeting.prompt", "{{ name }}", "{{ nobody }}");

        Assert.Empty(TaskRun.Resolve(project).Codes);
        TaskRun run = TaskRun.Resolve(project, useDrafts: true);
        BuildErrorEventArgs error = Assert.Single(run.Errors);
        Assert.Equal(("PG2003", project["prompts/greeting/greeting.prompt"], "nobody"), (error.Code, error.File, TaskRun.SpanOf(error)));
    }

    [Fact]
    public void A_catalogue_without_prompts_needs_no_lock()
    {
        TestProject project = Project().Delete("prompts.lock.json");
        Directory.Delete(project["prompts"], recursive: true);
        project.Write("prompts/readme.txt", "nothing yet");

        Assert.Empty(TaskRun.Resolve(project).Codes);
    }

    [Fact]
    public void Pins_without_a_catalogue_are_an_error()
    {
        TaskRun run = TaskRun.Resolve(Project(), hasCatalogue: false);

        Assert.Equal(["error PG4003"], run.Codes);
        Assert.Contains("PromptGenPromptsPath", run.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_pinned_is_nobodys_business()
    {
        TestProject project = Project().Release("wrong", "---\n---\n{{ nobody }}\n").Edit("prompts/greeting/versions/1.0.0.prompt", "Hello", "Edited");

        Assert.Empty(TaskRun.Resolve(project).Codes);
    }

    // A file that two prompts include is found wrong by both.
    [Fact]
    public void Each_finding_is_reported_once()
    {
        const string Style = "---\nkind: partial\n---\n{{ nobody }}\n";
        string includes = $"---\nincludes:\n  - {{ id: style, version: 1.0.0, digest: \"{TestProject.DigestOf(Style)}\" }}\n---\n{{{{ include 'style' }}}}\n";
        TestProject project = Project().Release("style", Style).Release("one", includes).Release("two", includes).Pin("one", "1.0.0").Pin("two", "1.0.0");

        TaskRun run = TaskRun.Resolve(project);
        BuildErrorEventArgs error = Assert.Single(run.Errors, e => e.Code == "PG2003");
        Assert.Equal(project["prompts/style/versions/1.0.0.prompt"], error.File);
        // At each include, that what is included has errors of its own.
        Assert.Equal(["PG2020", "PG2020"], run.Errors.Where(e => e != error).Select(e => e.Code));
    }

    [Theory]
    [InlineData(null, "warning PG1028")]
    [InlineData("none", null)]
    [InlineData("error", "error PG1028")]
    [InlineData("warning", "warning PG1028")]
    public void A_warning_is_what_the_project_makes_of_it(string? severity, string? expected)
    {
        TestProject project = Project().Edit("prompts/greeting/manifest.yaml", "status: active", "status: deprecated");
        string config = project[".globalconfig"];
        project.Write(".globalconfig", severity is null ? "is_global = true\n" : $"is_global = true\ndotnet_diagnostic.PG1028.severity = {severity}\n");

        TaskRun run = TaskRun.Resolve(project, config: config);
        Assert.Equal(expected is null ? [] : [expected], run.Codes);
        Assert.Equal(severity != "error", run.Succeeded);
    }

    [Fact]
    public void What_a_manifest_accepts_is_not_repeated()
    {
        TestProject project = Project().Edit("prompts/greeting/manifest.yaml", "owners: [team]\n", "");
        Assert.Equal(["warning PG3001"], TaskRun.Resolve(project).Codes);

        project.Edit("prompts/greeting/manifest.yaml", "versions:", "accepts:\n  - { code: PG3001, reason: It is a test. }\n  - { code: PG2050, reason: Of no file here. }\nversions:");
        Assert.Empty(TaskRun.Resolve(project).Codes);
    }

    [Fact]
    public void An_error_is_an_error_whatever_the_project_makes_of_it()
    {
        TestProject project = Project().Delete("prompts/greeting/versions/1.1.0.prompt").Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PG1021.severity = none\n");

        Assert.Equal(["error PG1021"], TaskRun.Resolve(project, config: project[".globalconfig"]).Codes);
    }

    [Fact]
    public void Nothing_is_written()
    {
        TestProject project = Project().Pin("greeting", "1.1.0", "1.0.*");
        string before = project.Everything();
        TaskRun.Resolve(project, isLocked: true);

        Assert.Equal(before, project.Everything());
    }

    private TestProject Project() => new TestProject(Path.Combine(_folder, "App"), []).Usual();
}
