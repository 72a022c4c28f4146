using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class PruneCommandTests
{
    [Fact]
    public void Without_yes_nothing_is_changed_and_everything_is_said()
    {
        using LockProject project = Pinned();
        string before = Everything(project);
        ToolRun run = Prune(project, "--older-than", "1d");

        string path = Path.GetRelativePath(Environment.CurrentDirectory, project.LockPath);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            $"""
            would remove old 0.9.0: deprecated, last in use on 2020-01-01
            would remove support-bot 1.0.0: active, last in use on 2020-01-02
            keeps billing/refund 1.0.0: it is the newest release in use
            keeps old 1.0.0: it is the newest release in use
            keeps shared/style 1.0.0: it is the newest release in use
            keeps support-bot 1.1.0: '{path}' pins it
            keeps support-bot 1.2.0: it is the newest release in use

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal("2 versions would be removed; run it again with --yes to do that\n", run.Error);
        Assert.Equal(before, Everything(project));
    }

    [Fact]
    public void With_yes_records_and_files_go_and_nothing_else()
    {
        using LockProject project = Pinned();
        ToolRun run = Prune(project, "--older-than", "1d", "--yes");

        Assert.Equal((0, "removed 2 versions\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("removed old 0.9.0: deprecated, last in use on 2020-01-01\nremoved support-bot 1.0.0: active", run.Output, StringComparison.Ordinal);
        PromptCatalogue catalogue = CatalogueReader.Read(project.CatalogueFolder);
        Assert.Empty(catalogue.Diagnostics);
        Assert.Equal(
            ["billing/refund: 1.0.0", "old: 1.0.0", "shared/style: 1.0.0", "support-bot: 1.1.0, 1.2.0"],
            catalogue.Prompts.Select(p => $"{p.Id}: {string.Join(", ", p.Versions.Select(v => v.Version))}"));
        Assert.Equal(0, project.Run("restore", "--locked").ExitCode);
        Assert.Equal("nothing to remove\n", Prune(project, "--older-than", "1d", "--yes").Error);
    }

    [Fact]
    public void Without_an_age_only_retired_versions_go()
    {
        using LockProject project = Pinned();
        PromptGenProcess.Run("retire", "support-bot@1.0.0", "--reason", "Old", "--author", ReleaseFolder.Author, "--catalogue", project.CatalogueFolder);
        using JsonDocument json = JsonDocument.Parse(Prune(project, "--json").Output);

        Assert.False(json.RootElement.GetProperty("applied").GetBoolean());
        Assert.Equal(Path.GetRelativePath(Environment.CurrentDirectory, project.LockPath), Assert.Single(json.RootElement.GetProperty("locks").EnumerateArray()).GetString());
        JsonElement removed = Assert.Single(json.RootElement.GetProperty("removed").EnumerateArray());
        Assert.Equal(["id", "version", "digest", "status", "lastUse"], removed.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("support-bot", "1.0.0", "retired"), (removed.GetProperty("id").GetString(), removed.GetProperty("version").GetString(), removed.GetProperty("status").GetString()));
        Assert.Empty(json.RootElement.GetProperty("kept").EnumerateArray());
    }

    [Fact]
    public void Each_lock_in_the_repository_counts_unless_some_are_named()
    {
        using LockProject project = Pinned();
        string other = Directory.CreateDirectory(Path.Combine(project.Folder, "..", "Other")).FullName;
        File.WriteAllText(Path.Combine(other, "prompts.lock.json"), project.Lock.Replace("1.1.0", "1.0.0", StringComparison.Ordinal));
        string built = Directory.CreateDirectory(Path.Combine(project.Folder, "bin")).FullName;
        File.WriteAllText(Path.Combine(built, "prompts.lock.json"), "no lock");

        Assert.Contains("keeps support-bot 1.0.0: ", Prune(project, "--older-than", "1d").Output, StringComparison.Ordinal);
        Assert.Contains("would remove support-bot 1.0.0: ", Prune(project, "--older-than", "1d", "--lock", project.LockPath).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_are_kept_on_request() => Using(project =>
        Assert.DoesNotContain("would remove support-bot", Prune(project, "--older-than", "1d", "--keep", "3").Output, StringComparison.Ordinal));

    [Fact]
    public void The_policy_holds_and_is_a_floor() => Using(project =>
    {
        string settings = Path.Combine(project.CatalogueFolder, "promptgen.yaml");
        File.WriteAllText(settings, "retention: { days: 36500 }\n");
        Assert.Equal(("", "nothing to remove\n"), (Prune(project).Output, Prune(project).Error));
        Assert.Equal("error: promptgen.yaml keeps versions for 36500 days; change 'retention' there to remove younger ones\n", Refused(project, "--older-than", "90d", "--yes"));
        File.WriteAllText(settings, "retention: { days: 90 }\n");
        Assert.Contains("would remove support-bot 1.0.0: ", Prune(project).Output, StringComparison.Ordinal);
    });

    [Fact]
    public void Lint_names_what_would_be_removed_and_sees_the_locks_of_other_applications() => Using(project =>
    {
        File.WriteAllText(Path.Combine(project.CatalogueFolder, "promptgen.yaml"), "owners: [team]\nretention: { days: 90 }\n");
        string[] lint = ["lint", "--catalogue", project.CatalogueFolder, "--project", project.Folder];
        string[] Versions() => [.. PromptGenProcess.Run(lint).Output.Split('\n').Where(l => l.Contains(": warning PG3004: ", StringComparison.Ordinal)).Select(l => l.Split(": ")[2].Split(" was ")[0])];
        Assert.Equal(["'old' 0.9.0", "'support-bot' 1.0.0"], Versions());

        string other = Directory.CreateDirectory(Path.Combine(project.Folder, "..", "Other")).FullName;
        File.WriteAllText(Path.Combine(other, "prompts.lock.json"), project.Lock.Replace("1.1.0", "1.0.0", StringComparison.Ordinal));
        Assert.Equal(["'old' 0.9.0"], Versions());
    });

    [Fact]
    public void Channels_may_serve_anything() => Using(project =>
    {
        File.WriteAllText(Path.Combine(project.CatalogueFolder, "promptgen.yaml"), "repositories: [{ name: production, url: channels }]\n");
        Assert.Equal("2 versions would be removed; run it again with --yes and --ignore-channels to do that\n", Prune(project, "--older-than", "1d").Error);
        Assert.Equal(
            "error: promptgen.yaml names the channel repository 'production', whose channels may serve what would be removed; make sure that they do not, and give --ignore-channels\n",
            Refused(project, "--older-than", "1d", "--yes"));
        Assert.Equal("removed 2 versions\n", Prune(project, "--older-than", "1d", "--yes", "--ignore-channels").Error);
    });

    [Fact]
    public void Nothing_goes_while_a_lock_or_the_catalogue_cannot_be_read() => Using(project =>
    {
        string lockText = project.Lock;
        project.Lock = "{}";
        Assert.EndsWith("error: nothing is removed while a lock cannot be read, since nobody knows what it pins\n", Refused(project, "--older-than", "1d", "--yes"), StringComparison.Ordinal);
        project.Lock = lockText;
        File.AppendAllText(Path.Combine(project.CatalogueFolder, "support-bot", "versions", "1.2.0.prompt"), "More\n");
        string said = Refused(project, "--older-than", "1d", "--yes");
        Assert.Contains("1.2.0.prompt(1,1): error PG1001: ", said, StringComparison.Ordinal);
        Assert.EndsWith("error: nothing is removed from a catalogue with errors, since nobody knows what they reach\n", said, StringComparison.Ordinal);
    });

    // Wherever the process is stopped, readers find a whole catalogue, nothing is gone that stays, and the next run comes to its end. A file that no manifest lists any more may be left.
    [Fact]
    public void A_killed_prune_leaves_a_catalogue_that_reads()
    {
        var random = new Random(20200101);
        for (int i = 0; i < 8; i++)
        {
            using LockProject project = Pinned();
            using (Process process = PromptGenProcess.Start(new Dictionary<string, string>(), project.Folder, "prune", "--catalogue", project.CatalogueFolder, "--older-than", "1d", "--yes"))
            {
                if (!process.WaitForExit(TimeSpan.FromMilliseconds((i * 60) + random.Next(120))))
                {
                    process.Kill();
                    process.WaitForExit();
                }
            }

            PromptCatalogue left = CatalogueReader.Read(project.CatalogueFolder);
            Assert.False(left.HasErrors, string.Join('\n', left.Diagnostics));
            Assert.Equal(["1.1.0", "1.2.0"], left.Prompts.Single(p => p.Id.Value == "support-bot").Versions.Select(v => v.Version!.ToString()).TakeLast(2));
            Prune(project, "--older-than", "1d", "--yes");
            string[] said = Prune(project, "--older-than", "1d", "--yes").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("nothing to remove", said[^1]);
            Assert.All(said[..^1], warning => Assert.Contains(": warning PG1003: ", warning, StringComparison.Ordinal));
        }
    }

    // Where a process may be stopped, made for certain: the record is gone and its file is not.
    [Fact]
    public void A_file_that_a_killed_prune_left_is_named_and_kept() => Using(project =>
    {
        string left = Path.Combine(project.CatalogueFolder, "old", "versions", "0.9.0.prompt");
        string text = File.ReadAllText(left);
        Prune(project, "--older-than", "1d", "--yes");
        File.WriteAllText(left, text);

        string[] said = Prune(project, "--older-than", "1d", "--yes").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, said.Length);
        Assert.StartsWith(left + "(1,1): warning PG1003: ", said[0], StringComparison.Ordinal);
        Assert.Equal("nothing to remove", said[1]);
        Assert.Equal(text, File.ReadAllText(left));
    });

    [Theory]
    [InlineData("--older-than takes whole days from 1d to 36500d, as in 90d, not '90'", "--older-than", "90")]
    [InlineData("--older-than takes whole days from 1d to 36500d, as in 90d, not '0d'", "--older-than", "0d")]
    [InlineData("--keep takes a number from 0, not '-1'", "--keep=-1")]
    public void A_wrong_command_line_says_what_is_right(string message, params string[] options)
    {
        ToolRun run = PromptGenProcess.Run(["prune", .. options]);

        Assert.Equal((2, "error: " + message), (run.ExitCode, run.Error.Split('\n')[0]));
    }

    // Versions released on the first days of 2020, of which a lock pins one.
    private static LockProject Pinned()
    {
        ReleasedPrompts prompts = LockProject.Usual().Add("support-bot", "1.2.0");
        var project = new LockProject(prompts);
        foreach (CataloguePrompt prompt in CatalogueReader.Read(project.CatalogueFolder).Prompts)
        {
            Manifest manifest = prompt.Manifest!.Manifest;
            IEnumerable<ManifestVersion> records = manifest.Versions.Where(v => v.Version.IsStable).Select(v => v with
            {
                Time = new DateTime(2020, 1, 1 + v.Version.Minor % 9, 0, 0, 0, DateTimeKind.Utc),
                Status = v.Status == VersionStatus.Retired ? VersionStatus.Active : v.Status,
            });
            CatalogueWriter.WriteManifest(project.CatalogueFolder, prompt.Id, manifest with { Versions = new(records) });
            foreach (string path in prompt.Versions.Where(v => !v.Version!.IsStable).Select(v => v.Path))
            {
                File.Delete(path);
            }
        }

        Assert.Equal(0, project.Run("pin", "support-bot@1.1.0").ExitCode);
        return project;
    }

    private static void Using(Action<LockProject> test)
    {
        using LockProject project = Pinned();
        test(project);
    }

    private static ToolRun Prune(LockProject project, params string[] options)
    {
        ToolRun run = PromptGenProcess.Run(["prune", "--catalogue", project.CatalogueFolder, .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    private static string Refused(LockProject project, params string[] options)
    {
        string before = Everything(project);
        ToolRun run = PromptGenProcess.Run(["prune", "--catalogue", project.CatalogueFolder, .. options]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(before, Everything(project));
        return run.Error;
    }

    private static string Everything(LockProject project) => string.Join(
        '\n',
        Directory.EnumerateFiles(project.CatalogueFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => f + "\n" + File.ReadAllText(f)));
}
