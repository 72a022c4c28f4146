using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class StatusCommandTests
{
    private const string Greeting = "---\n---\nHello\n";

    [Theory]
    [InlineData("deprecate", VersionStatus.Deprecated)]
    [InlineData("retire", VersionStatus.Retired)]
    public void A_status_is_recorded_with_who_when_and_why_and_taken_back(string command, VersionStatus status)
    {
        using ReleaseFolder folder = Released();
        ManifestVersion[] before = [.. folder.Manifest("greeting").Versions];
        DateTime start = DateTime.UtcNow.AddSeconds(-1);
        ToolRun run = Run(folder, command, "greeting@1.0.0", "--reason", " Too short ");

        Assert.Equal((0, $"greeting 1.0.0 is now {command}d\n", ""), (run.ExitCode, run.Output, run.Error));
        ManifestVersion[] after = [.. folder.Manifest("greeting").Versions];
        Assert.Equal((status, ReleaseFolder.Author, "Too short"), (after[0].Status, after[0].StatusChange!.Author, after[0].StatusChange!.Reason));
        Assert.InRange(after[0].StatusChange!.Time, start, DateTime.UtcNow);
        Assert.Equal(before[0], after[0] with { Status = VersionStatus.Active, StatusChange = null });
        Assert.Equal(before[1], after[1]);
        Assert.Empty(folder.Read().Diagnostics);

        Assert.Equal("greeting 1.0.0 is now active\n", Run(folder, "reactivate", "greeting@1.0.0", "--reason", "Short is fine", "--author", "Ben <ben@example.org>").Output);
        ManifestVersion again = folder.Manifest("greeting").Versions[0];
        Assert.Equal((VersionStatus.Active, "Ben <ben@example.org>", "Short is fine"), (again.Status, again.StatusChange!.Author, again.StatusChange.Reason));
    }

    [Fact]
    public void A_status_that_it_has_already_changes_nothing()
    {
        using ReleaseFolder folder = Released();
        Run(folder, "retire", "greeting@1.0.0", "--reason", "First");
        string before = File.ReadAllText(folder["greeting/manifest.yaml"]);
        ToolRun run = Run(folder, "retire", "greeting@1.0.0", "--reason", "Second");

        Assert.Equal((0, "greeting 1.0.0 is already retired\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(before, File.ReadAllText(folder["greeting/manifest.yaml"]));
    }

    [Fact]
    public void Locks_that_pin_the_version_are_named()
    {
        using var project = new LockProject();
        Assert.Equal(0, project.Run("pin", "support-bot@1.0.0", "billing/refund").ExitCode);
        ToolRun deprecated = PromptGenProcess.Run("deprecate", "support-bot@1.0.0", "--reason", "Old", "--author", ReleaseFolder.Author, "--catalogue", project.CatalogueFolder);
        ToolRun retired = PromptGenProcess.Run("retire", "support-bot@1.0.0", "--reason", "Old", "--author", ReleaseFolder.Author, "--catalogue", project.CatalogueFolder, "--json");

        string path = Path.GetRelativePath(Environment.CurrentDirectory, project.LockPath);
        Assert.Equal($"warning: '{path}' pins 'support-bot' 1.0.0: its builds warn until it pins another version, such as 1.1.0\n", deprecated.Error);
        Assert.Equal($"warning: '{path}' pins 'support-bot' 1.0.0: its builds fail until it pins another version, such as 1.1.0\n", retired.Error);
        using JsonDocument json = JsonDocument.Parse(retired.Output);
        Assert.Equal(["id", "version", "status", "changed", "author", "time", "reason", "warnings"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("retired", true), (json.RootElement.GetProperty("status").GetString(), json.RootElement.GetProperty("changed").GetBoolean()));
        Assert.Equal(1, json.RootElement.GetProperty("warnings").GetArrayLength());
        Assert.Equal(1, project.Run("restore", "--locked").ExitCode);
    }

    [Fact]
    public void The_last_version_of_a_prompt_is_retired_with_a_warning()
    {
        using ReleaseFolder folder = new();
        folder.Release("greeting", Greeting);

        Assert.Equal("warning: 'greeting' has no stable version left that is not retired\n", Run(folder, "retire", "greeting@1.0.0", "--reason", "Gone").Error);
    }

    [Theory]
    [InlineData("greting@1.0.0", "PG0032", "(1,1): error PG0032: there is no prompt 'greting'; did you mean 'greeting'?")]
    [InlineData("greeting@1.0.3", "PG0070", "manifest.yaml(1,1): error PG0070: there is no version 1.0.3 of 'greeting' that can be read; did you mean '1.0.0'?")]
    [InlineData("greeting@30.20.10", "PG0070", "manifest.yaml(1,1): error PG0070: there is no version 30.20.10 of 'greeting' that can be read; 'promptgen log greeting' shows the versions")]
    public void What_is_not_there_is_named_as_by_commands_that_read(string version, string code, string message)
    {
        using ReleaseFolder folder = Released();
        ToolRun run = Run(folder, "retire", version, "--reason", "x", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(PromptGenProcess.Run("show", version, "--json", "--catalogue", folder.Root).Output, run.Output);
        Assert.Equal(code, Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("error: 'greeting' names no version; write it behind the prompt, as in 'greeting@1.2.0'", "retire", "greeting", "--reason", "x")]
    [InlineData("error: '1.x' in 'greeting@1.x' is no released version; write one as in 'greeting@1.2.0'", "retire", "greeting@1.x", "--reason", "x")]
    [InlineData("error: --reason is blank; say why", "deprecate", "greeting@1.0.0", "--reason", " ")]
    [InlineData("error: --author is written as \"NAME <MAIL>\", not 'Ana'", "deprecate", "greeting@1.0.0", "--reason", "x", "--author", "Ana")]
    [InlineData("error: Option '--reason' is required.", "deprecate", "greeting@1.0.0")]
    public void A_wrong_command_line_says_what_is_right(string message, params string[] arguments)
    {
        ToolRun run = PromptGenProcess.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(message, run.Error.Split('\n')[0]);
    }

    // Written back, the manifest would lack the version that cannot be read.
    [Fact]
    public void A_manifest_with_errors_is_not_changed()
    {
        using ReleaseFolder folder = Released();
        string path = folder["greeting/manifest.yaml"];
        string broken = File.ReadAllText(path).Replace("version: 1.0.1", "version: 1.0.x", StringComparison.Ordinal);
        File.WriteAllText(path, broken);
        ToolRun run = Run(folder, "retire", "greeting@1.0.0", "--reason", "x");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("manifest.yaml(8,14): error PG1012: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"'{path}' is not changed before its errors are mended\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(broken, File.ReadAllText(path));
    }

    [Fact]
    public void Somebody_has_to_be_named()
    {
        using ReleaseFolder folder = Released();
        folder.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";

        Assert.StartsWith("error: nobody is named as the author: ", Run(folder, "retire", "greeting@1.0.0", "--reason", "x").Error, StringComparison.Ordinal);
    }

    private static ReleaseFolder Released()
    {
        var folder = new ReleaseFolder();
        folder.Release("greeting", Greeting);
        folder.Release("greeting", "---\n---\nHello!\n");
        return folder;
    }

    private static ToolRun Run(ReleaseFolder folder, params string[] arguments) => PromptGenProcess.Run(folder.Environment, [.. arguments, "--catalogue", folder.Root]);
}
