using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

/// <summary>The commands that look after the lock, run as people run them.</summary>
public class LockCommandTests
{
    [Fact]
    public void What_a_build_keeps_of_the_lock_follows_it()
    {
        using var project = new LockProject();
        string kept = Path.Combine(project.Folder, "obj", "App.PromptGen.pins.props");
        string index = Path.Combine(project.Folder, "obj", "App.PromptGen.ids.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.WriteAllText(kept, new SelectionProps(new ValueList<string>([project.CatalogueFolder]), project.LockPath, WithDrafts: false, index, index + ".lock").Write([]));
        File.WriteAllText(Path.Combine(project.Folder, "obj", "Other.PromptGen.pins.props"), "<Project />\n");

        Assert.Equal(0, project.Run("pin", "support-bot@1.0.0").ExitCode);
        string released = Path.Combine(project.Folder, "obj", "App.PromptGen.pins.released-000.txt");
        Assert.Contains(released, File.ReadAllText(kept), StringComparison.Ordinal);
        Assert.Contains("|support-bot/versions/1.0.0.prompt\n", File.ReadAllText(released), StringComparison.Ordinal);
        Assert.Contains("billing/refund released\n", File.ReadAllText(index), StringComparison.Ordinal);

        // Who pulls a colleague's lock restores, and the lock stays as it is.
        project.Lock = project.Lock.Replace("1.0.0", "1.1.0", StringComparison.Ordinal).Replace(project.Prompts.DigestOf("support-bot", "1.0.0").Text, project.Prompts.DigestOf("support-bot", "1.1.0").Text, StringComparison.Ordinal);
        string pulled = project.Lock;
        Assert.Equal(0, project.Run("restore").ExitCode);
        Assert.Equal(pulled, project.Lock);
        Assert.Contains("|support-bot/versions/1.1.0.prompt\n", File.ReadAllText(released), StringComparison.Ordinal);
        Assert.DoesNotContain("|support-bot/versions/1.0.0.prompt\n", File.ReadAllText(released), StringComparison.Ordinal);
        Assert.Equal("<Project />\n", File.ReadAllText(Path.Combine(project.Folder, "obj", "Other.PromptGen.pins.props")));
    }

    [Fact]
    public void Prompts_of_a_package_that_a_build_found_can_be_pinned()
    {
        using var project = new LockProject();
        using var package = new TemporaryFolder();
        new ReleasedPrompts().Add("acme/tone", "1.0.0").WriteTo(package["prompts"]);
        Directory.CreateDirectory(Path.Combine(project.Folder, "obj"));
        File.WriteAllText(
            Path.Combine(project.Folder, "obj", "App.PromptGen.pins.props"),
            new SelectionProps(new ValueList<string>([project.CatalogueFolder + "/", package["prompts"] + "/"]), project.LockPath, WithDrafts: false, Path.Combine(project.Folder, "obj", "App.PromptGen.ids.txt"), Path.Combine(project.Folder, "obj", "App.PromptGen.lock.json")).Write([]));

        Assert.Equal("pinned acme/tone 1.0.0\n", project.Run("pin", "acme/tone").Output);
        Assert.Equal("pinned support-bot 1.1.0\n", project.Run("pin", "support-bot").Output);
    }

    [Fact]
    public void An_id_in_two_folders_is_told()
    {
        using var project = new LockProject();
        new ReleasedPrompts().Add("support-bot", "1.0.0").WriteTo(Path.Combine(project.Folder, "more"));
        File.WriteAllText(Path.Combine(project.Folder, "App.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><PromptGenPromptsPath>../../prompts;more</PromptGenPromptsPath></PropertyGroup></Project>\n");
        ToolRun run = project.Run("pin", "billing/refund");

        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(project.LockPath));
        Assert.Contains("error PG1043: the prompt 'support-bot' is in this catalogue folder and in", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pin_takes_every_prompt_with_a_release_and_writes_one_lock()
    {
        using var project = new LockProject();
        ToolRun run = project.Run("pin");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("pinned billing/refund 1.0.0\npinned old 0.9.0\npinned support-bot 1.1.0\n", run.Output);
        Assert.Contains("warning PG1028", run.Error);
        Assert.Contains($"wrote {project.LockPath}\n", run.Error);
        Assert.Equal(
            $$"""
            {
              "schema": 1,
              "prompts": {
                "billing/refund": {
                  "requested": "1.0.0",
                  "resolved": "1.0.0",
                  "digest": "{{project.Prompts.DigestOf("billing/refund", "1.0.0").Text}}"
                },
                "old": {
                  "requested": "0.9.0",
                  "resolved": "0.9.0",
                  "digest": "{{project.Prompts.DigestOf("old", "0.9.0").Text}}"
                },
                "support-bot": {
                  "requested": "1.1.0",
                  "resolved": "1.1.0",
                  "digest": "{{project.Prompts.DigestOf("support-bot", "1.1.0").Text}}"
                }
              }
            }

            """,
            project.Lock);
        Assert.Equal(["App.csproj", "prompts.lock.json"], project.Names());
    }

    [Fact]
    public void Pinning_again_does_not_touch_the_file()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*");
        File.SetLastWriteTimeUtc(project.LockPath, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        ToolRun run = project.Run("pin", "support-bot@1.*");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("nothing to change", run.Error);
        Assert.Equal(2020, File.GetLastWriteTimeUtc(project.LockPath).Year);

        // Windows line ends are the checkout's, not a change.
        project.Lock = project.Lock.Replace("\n", "\r\n", StringComparison.Ordinal);
        project.Run("update");
        Assert.Contains('\r', project.Lock);
    }

    [Fact]
    public void A_prompt_that_is_pinned_already_stays_until_something_is_asked_for()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.0.0");

        ToolRun run = project.Run("pin", "support-bot");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("'support-bot' is pinned already: 1.0.0", run.Error);

        Assert.Equal("updated support-bot 1.0.0 -> 1.1.0 (asked for [1.0,2.0) instead of 1.0.0)\n", project.Run("pin", "support-bot@[1.0,2.0)").Output);
    }

    [Fact]
    public void Update_follows_a_range_and_leaves_an_exact_pin()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*", "billing/refund");
        project.Prompts.Add("support-bot", "1.2.0").Add("billing/refund", "1.1.0").WriteTo(project.CatalogueFolder);

        ToolRun run = project.Run("update");

        Assert.Equal((0, "updated support-bot 1.1.0 -> 1.2.0\n"), (run.ExitCode, run.Output));
        Assert.Contains("'billing/refund' stays at 1.0.0, which is what it asks for; the newest release is 1.1.0: 'promptgen pin billing/refund@1.1.0'", run.Error);
        Assert.Contains(project.Prompts.DigestOf("support-bot", "1.2.0").Text, project.Lock);
        Assert.Equal(0, project.Run("restore", "--locked").ExitCode);
    }

    [Fact]
    public void Update_takes_only_the_prompts_that_are_named()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*", "billing/refund@*");
        project.Prompts.Add("support-bot", "1.2.0").Add("billing/refund", "1.1.0").WriteTo(project.CatalogueFolder);

        Assert.Equal("updated billing/refund 1.0.0 -> 1.1.0\n", project.Run("update", "billing/refund").Output);
    }

    [Fact]
    public void Unpin_removes_pins_also_of_prompts_that_are_gone()
    {
        using var project = new LockProject();
        project.Run("pin");
        Directory.Delete(Path.Combine(project.CatalogueFolder, "support-bot"), recursive: true);

        ToolRun locked = project.Run("restore", "--locked");
        Assert.Equal(1, locked.ExitCode);
        Assert.Contains($"{project.LockPath}(14,5): error PG1021: the lock pins 'support-bot', which the catalogue does not hold; remove the pin with 'promptgen unpin support-bot'", locked.Error);

        Assert.Equal((0, "unpinned support-bot 1.1.0\n"), Result(project.Run("unpin", "support-bot")));
        Assert.Equal(0, project.Run("restore", "--locked").ExitCode);
        Assert.DoesNotContain("support-bot", project.Lock);
    }

    [Fact]
    public void A_pre_release_is_pinned_with_leave_and_the_pin_says_so()
    {
        using var project = new LockProject();

        AssertRefused(project, "PG1025", "'promptgen pin support-bot@2.0.0-rc.1 --allow-prerelease'", "pin", "support-bot@2.0.0-rc.1");

        Assert.Equal((0, "pinned support-bot 2.0.0-rc.1\n"), Result(project.Run("pin", "support-bot@2.0.0-rc.1", "--allow-prerelease")));
        Assert.Contains("\"allowPrerelease\": true", project.Lock);
        Assert.Equal(0, project.Run("restore", "--locked").ExitCode);

        string agreed = project.Lock;
        project.Lock = agreed.Replace("      \"allowPrerelease\": true,\n", "", StringComparison.Ordinal);
        AssertRefused(project, "PG1025", "--allow-prerelease", "restore", "--locked");
    }

    [Theory]
    [InlineData("PG0032", "did you mean 'support-bot'?", "suport-bot")]
    [InlineData("PG1032", "'support-bot' has no version '3.*'; it has 2.0.0-rc.1, 1.1.0, 1.0.0", "support-bot@3.*")]
    [InlineData("PG1032", "is a partial", "shared/style")]
    [InlineData("PG1029", "is retired", "old@1.0.0")]
    [InlineData("PG1033", "needs a channel repository", "support-bot@channel:stable")]
    public void Pin_refuses_what_cannot_be_pinned_and_writes_nothing(string code, string words, string prompt)
    {
        using var project = new LockProject();

        AssertRefused(project, code, words, "pin", "billing/refund", prompt);
        Assert.False(File.Exists(project.LockPath));
    }

    [Fact]
    public void A_prompt_without_a_release_is_passed_over_unless_it_is_named()
    {
        using var project = new LockProject(new ReleasedPrompts().Add("support-bot", "1.0.0"));
        Directory.CreateDirectory(Path.Combine(project.CatalogueFolder, "idea"));
        File.WriteAllText(Path.Combine(project.CatalogueFolder, "idea", "idea.prompt"), "---\n---\nAn idea\n");

        ToolRun all = project.Run("pin");
        Assert.Equal((0, "pinned support-bot 1.0.0\n"), Result(all));
        Assert.Contains("not pinned: 'idea' has no release", all.Error);
        AssertRefused(project, "PG1032", "'promptgen release idea'", "pin", "idea");
    }

    [Fact]
    public void A_named_repository_does_not_make_channels_readable()
    {
        using var project = new LockProject();
        File.WriteAllText(Path.Combine(project.CatalogueFolder, "promptgen.yaml"), "repositories:\n  - { name: production, url: \"https://prompts.example.com\" }\n");

        AssertRefused(project, "PG1033", "reads no channel repositories", "pin", "support-bot@channel:stable");
    }

    [Fact]
    public void An_edited_release_is_found_and_never_taken_over_by_update()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*");
        File.AppendAllText(Path.Combine(project.CatalogueFolder, "support-bot/versions/1.1.0.prompt"), "more\n");

        AssertRefused(project, "PG1022", "the released file was edited", "restore", "--locked");
        AssertRefused(project, "PG1022", "the released file was edited", "update");
        AssertRefused(project, "PG1022", "the released file was edited", "pin", "support-bot@1.1.0");
    }

    [Fact]
    public void Another_text_under_the_same_version_is_taken_only_when_the_version_is_named()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*");
        new ReleasedPrompts().Add("support-bot", "1.1.0", text: "---\n---\nanother\n").WriteTo(project.CatalogueFolder);

        AssertRefused(project, "PG1022", "'promptgen pin support-bot@1.1.0'", "update");
        ToolRun run = project.Run("pin", "support-bot@1.1.0");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("with another text", run.Output);
        Assert.Equal(0, project.Run("restore", "--locked").ExitCode);
    }

    [Fact]
    public void Locked_mode_changes_nothing_and_names_what_differs_and_the_command()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*", "billing/refund");
        string stale = project.Lock.Replace("\"1.*\"", "\"[1.0,1.1)\"", StringComparison.Ordinal);
        project.Lock = stale;

        AssertRefused(project, "PG1031", "the lock asks for '[1.0,1.1)' of 'support-bot' and has 1.1.0, which is another version; locked mode changes nothing: run 'promptgen restore'", "restore", "--locked");
        Assert.Equal(stale, project.Lock);

        Assert.Equal((0, "updated support-bot 1.1.0 -> 1.0.0\n"), Result(project.Run("restore")));
        Assert.Equal(0, project.Run("restore", "--locked").ExitCode);
    }

    [Fact]
    public void Restore_moves_no_pin_that_is_in_order()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*");
        project.Prompts.Add("support-bot", "1.2.0").WriteTo(project.CatalogueFolder);

        Assert.Equal((0, ""), Result(project.Run("restore")));
        Assert.Contains("\"1.1.0\"", project.Lock);
    }

    [Fact]
    public void A_draft_in_a_lock_is_refused_and_update_mends_it()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*");
        project.Lock = project.Lock.Replace("\"1.1.0\"", "\"1.2.0-draft+ab12cd34\"", StringComparison.Ordinal);

        AssertRefused(project, "PG1026", "the draft 1.2.0-draft+ab12cd34", "restore", "--locked");
        Assert.Equal((0, "updated support-bot 1.2.0-draft+ab12cd34 -> 1.1.0\n"), Result(project.Run("update")));
    }

    [Theory]
    [InlineData("\"1.*\"", "\"^1.0\"", "PG1030", "'promptgen pin support-bot@1.1.0'")]
    [InlineData("\"1.*\"", "\"channel:stable\"", "PG1033", "needs a channel repository")]
    [InlineData("\"schema\": 1", "\"schema\": 2", "PG1023", "update the PromptGen package")]
    [InlineData("{", "<<<<<<< HEAD\n{", "PG1024", "merge conflict")]
    [InlineData("\"resolved\"", "\"resolvd\"", "PG0013", "did you mean 'resolved'?")]
    public void A_lock_that_is_wrong_is_refused_by_every_command_that_reads_it(string right, string wrong, string code, string words)
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.*");
        int at = project.Lock.IndexOf(right, StringComparison.Ordinal);
        string broken = project.Lock[..at] + wrong + project.Lock[(at + right.Length)..];
        project.Lock = broken;

        AssertRefused(project, code, words, "restore", "--locked");
        AssertRefused(project, code, words, "restore");
        AssertRefused(project, code, words, "update");
        Assert.Equal(broken, project.Lock);
    }

    [Fact]
    public void A_lock_that_is_no_text_is_refused()
    {
        using var project = new LockProject();
        File.WriteAllBytes(project.LockPath, [0x7B, 0x00, 0xFF]);

        Assert.Equal(1, project.Run("pin").ExitCode);
        Assert.Equal(3, new FileInfo(project.LockPath).Length);
    }

    // Ten thousand pins are more than the megabyte that a prompt may have.
    [Fact]
    public void A_lock_may_have_more_pins_than_fit_a_prompts_file()
    {
        using var project = new LockProject(new ReleasedPrompts().Add("support-bot", "1.0.0"));
        project.Run("pin");
        string pin = project.Lock[project.Lock.IndexOf("    \"support-bot\"", StringComparison.Ordinal)..project.Lock.LastIndexOf("\n  }", StringComparison.Ordinal)];
        project.Lock = project.Lock.Replace(pin, string.Join(",\n", Enumerable.Range(0, 10_000).Select(i => pin.Replace("support-bot", $"prompt-{i:D5}", StringComparison.Ordinal)).Append(pin)), StringComparison.Ordinal);
        Assert.True(new FileInfo(project.LockPath).Length > 1_500_000);

        Assert.Equal((0, "unpinned prompt-00000 1.0.0\n"), Result(project.Run("unpin", "prompt-00000")));
        project.Lock = new string(' ', 16 * 1024 * 1024) + project.Lock;
        AssertRefused(project, "PG0004", "at most 16777216 (16 MB) are read", "restore");
    }

    [Fact]
    public void A_lock_that_cannot_be_written_exits_with_1_and_leaves_nothing()
    {
        using var project = new LockProject();
        Directory.CreateDirectory(project.LockPath);

        ToolRun run = project.Run("pin");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Error);
        Assert.Equal(["App.csproj", "prompts.lock.json"], project.Names());
    }

    [Fact]
    public void Without_a_lock_there_is_nothing_to_restore()
    {
        using var project = new LockProject();

        AssertRefused(project, "PG1035", "'promptgen pin'", "restore", "--locked");
        AssertRefused(project, "PG1035", "'promptgen pin'", "update");
        AssertRefused(project, "PG1035", "'promptgen pin'", "unpin", "support-bot");
        Assert.Equal(["App.csproj"], project.Names());
    }

    [Fact]
    public void A_prompt_that_is_not_pinned_cannot_be_unpinned_or_updated()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot");

        AssertRefused(project, "PG1034", "'suport-bot' is not pinned; did you mean 'support-bot'?", "unpin", "suport-bot", "support-bot");
        AssertRefused(project, "PG1034", "'billing/refund' is not pinned", "update", "billing/refund");
        Assert.Contains("support-bot", project.Lock);
    }

    [Fact]
    public void Folders_that_are_not_there_are_said()
    {
        using var project = new LockProject();
        string nowhere = Path.Combine(project.Folder, "nowhere");

        AssertRefusal(PromptGenProcess.Run("pin", "--project", nowhere), "PG0050", "there is no such folder");
        AssertRefusal(PromptGenProcess.Run("pin", "--project", project.CatalogueFolder), "PG1035", "name the project's folder with --project");
        AssertRefused(project, "PG0050", "there is no such folder", "pin", "--catalogue", nowhere);
        AssertRefused(project, "PG0050", "this is a file", "pin", "--catalogue", Path.Combine(project.Folder, "App.csproj"));
        Directory.Delete(project.CatalogueFolder, recursive: true);
        AssertRefused(project, "PG0050", "name the catalogue's folder with --catalogue", "pin");
    }

    [Fact]
    public void The_project_may_be_named_by_its_file_and_the_catalogue_lie_elsewhere()
    {
        using var project = new LockProject();
        using var elsewhere = new TemporaryFolder();
        new ReleasedPrompts().Add("other", "3.0.0").WriteTo(elsewhere.Path);

        ToolRun run = PromptGenProcess.Run("pin", "--project", Path.Combine(project.Folder, "App.csproj"), "--catalogue", elsewhere.Path);

        Assert.Equal((0, "pinned other 3.0.0\n"), Result(run));
        Assert.True(File.Exists(project.LockPath));
    }

    [Fact]
    public void Json_says_what_was_changed()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.0.0");

        JsonElement done = Json(project.Run("pin", "support-bot@1.*", "--json"));
        Assert.Equal(project.LockPath, done.GetProperty("lock").GetString());
        Assert.True(done.GetProperty("written").GetBoolean());
        Assert.Equal(0, done.GetProperty("findings").GetArrayLength());
        JsonElement change = Assert.Single(done.GetProperty("changes").EnumerateArray());
        Assert.Equal(
            ["support-bot", "updated", "1.0.0", "1.1.0", "1.*", project.Prompts.DigestOf("support-bot", "1.1.0").Text],
            change.EnumerateObject().Select(p => p.Value.GetString()));

        JsonElement unpinned = Json(project.Run("unpin", "support-bot", "--json")).GetProperty("changes")[0];
        Assert.Equal(JsonValueKind.Null, unpinned.GetProperty("to").ValueKind);
    }

    [Fact]
    public void Json_says_what_is_wrong()
    {
        using var project = new LockProject();
        project.Run("pin", "support-bot@1.0.0");
        File.AppendAllText(Path.Combine(project.CatalogueFolder, "support-bot/versions/1.0.0.prompt"), "more\n");

        ToolRun run = project.Run("restore", "--locked", "--json");

        Assert.Equal(1, run.ExitCode);
        JsonElement refused = Json(run);
        Assert.False(refused.GetProperty("written").GetBoolean());
        JsonElement finding = Assert.Single(refused.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ("PG1022", "error", project.LockPath, 4, 5),
            (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Contains("the released file was edited", finding.GetProperty("message").GetString());
    }

    private static void AssertRefused(LockProject project, string code, string words, params string[] arguments) => AssertRefusal(project.Run(arguments), code, words);

    private static void AssertRefusal(ToolRun run, string code, string words)
    {
        Assert.Equal((1, ""), Result(run));
        Assert.Contains($": error {code}: ", run.Error);
        Assert.Contains(words, run.Error);
        Assert.EndsWith("nothing was changed\n", run.Error);
    }

    private static (int ExitCode, string Output) Result(ToolRun run) => (run.ExitCode, run.Output);

    private static JsonElement Json(ToolRun run) => JsonDocument.Parse(run.Output).RootElement;
}
