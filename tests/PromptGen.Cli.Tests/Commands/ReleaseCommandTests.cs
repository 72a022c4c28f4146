using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class ReleaseCommandTests
{
    private const string Greeting = "---\ninputs:\n  name: string\n---\nHello {{ name }}!\n";
    private const string Louder = "---\ninputs:\n  name: string\n---\nHELLO {{ name }}!\n";
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";

    [Fact]
    public void A_first_release_freezes_the_draft_and_records_who_when_and_why()
    {
        using var folder = new ReleaseFolder();
        DateTime before = DateTime.UtcNow.AddSeconds(-1);
        ToolRun run = folder.Draft("team/greeting", Greeting).Try("team/greeting");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("released team/greeting 1.0.0, its first version; sha256:", run.Output);
        Assert.Equal(Greeting, File.ReadAllText(folder["team/greeting/versions/1.0.0.prompt"]));
        Assert.Empty(folder.Read().Diagnostics);
        ManifestVersion record = Assert.Single(folder.Manifest("team/greeting").Versions);
        Assert.Equal(("1.0.0", ReleaseFolder.Author, "why not", VersionStatus.Active), (record.Version.ToString(), record.Author, record.Reason, record.Status));
        Assert.InRange(record.Time, before, DateTime.UtcNow);
        Assert.Equal(DateTimeKind.Utc, record.Time.Kind);
        Assert.Equal(
            ["greeting.prompt", "manifest.yaml", "versions/1.0.0.prompt"],
            Directory.EnumerateFiles(folder["team/greeting"], "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder["team/greeting"], f)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Louder, "1.0.1", "patch: the text changed")]
    [InlineData("---\ninputs:\n  name: string\n  title: string?\n---\nHello {{ title }} {{ name }}!\n", "1.1.0", "minor: the optional input 'title' was added")]
    [InlineData("---\ninputs:\n  name: string\nsettings: { temperature: 0.5 }\n---\nHello {{ name }}!\n", "1.1.0", "minor: the setting 'temperature' was set to '0.5'")]
    [InlineData("---\ninputs:\n  name: string\n  title: string\n---\nHello {{ title }} {{ name }}!\n", "2.0.0", "major: the required input 'title' was added")]
    [InlineData("---\ninputs:\n  name: string\n---\n{{ role \"user\" }}\nHello {{ name }}!\n", "2.0.0", "major: the kind changed from text to chat")]
    public void The_version_is_what_the_changes_demand(string draft, string version, string reason)
    {
        using var folder = new ReleaseFolder();
        folder.Release("greeting", Greeting);
        ToolRun run = folder.Draft("greeting", draft).Try("greeting");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  " + reason + Environment.NewLine, run.Output);
        Assert.StartsWith($"released greeting {version}, after 1.0.0; sha256:", run.Output);
        Assert.Equal(["1.0.0", version], folder.Versions("greeting"));
        Assert.Equal(draft, File.ReadAllText(folder[$"greeting/versions/{version}.prompt"]));
        Assert.Equal(Greeting, File.ReadAllText(folder["greeting/versions/1.0.0.prompt"]));
        Assert.Empty(folder.Read().Diagnostics);
    }

    [Fact]
    public void What_drafts_are_called_is_refused()
    {
        using var folder = new ReleaseFolder();
        folder.Draft("greeting", Greeting);

        Assert.Contains("1.0.0-draft is what a draft is called", folder.Refused("greeting", "--bump", "1.0.0-draft"));
    }

    [Theory]
    [InlineData("patch", "a patch version is too small: what changed since 1.0.0 demands 2.0.0 or more")]
    [InlineData("minor", "a minor version is too small: what changed since 1.0.0 demands 2.0.0 or more")]
    [InlineData("1.9.9", "1.9.9 is too small: what changed since 1.0.0 demands 2.0.0 or more")]
    [InlineData("2.0.0-rc.1", null)]
    [InlineData("major", null)]
    [InlineData("2.0.0", null)]
    [InlineData("3.1.4", null)]
    public void Less_than_the_changes_demand_is_refused_and_more_is_not(string bump, string? refusal)
    {
        using var folder = new ReleaseFolder();
        folder.Release("greeting", Greeting);
        folder.Draft("greeting", Greeting.Replace("name", "person", StringComparison.Ordinal));

        if (refusal is null)
        {
            Assert.Equal(0, folder.Try("greeting", "--bump", bump).ExitCode);
            Assert.Equal(bump == "major" ? "2.0.0" : bump, folder.Versions("greeting")[^1]);
        }
        else
        {
            string said = folder.Refused("greeting", "--bump", bump);
            Assert.Contains(refusal, said);
            Assert.Contains("  major: the input 'name' was renamed to 'person'", said);
            Assert.DoesNotContain("the text changed", said[..said.IndexOf("major:", StringComparison.Ordinal)]);
        }
    }

    [Fact]
    public void A_release_happens_once()
    {
        using var folder = new ReleaseFolder();
        folder.Release("greeting", Greeting, "--bump", "1.5.0");

        Assert.Contains("the draft is what was released as 1.5.0; there is nothing to release", folder.Refused("greeting"));
        Assert.Contains("there is nothing to release", folder.Refused("greeting", "--bump", "major"));
        folder.Draft("greeting", Louder);
        Assert.Contains("1.5.0 is too small: what changed since 1.5.0 demands 1.5.1 or more", folder.Refused("greeting", "--bump", "1.5.0"));
        folder.Release("greeting", Louder, "--bump", "1.6.0-rc.1");
        Assert.Contains("version 1.6.0-rc.1 of 'greeting' is released already", folder.Refused("greeting", "--bump", "1.6.0-rc.1"));

        // A pre-release is a step on the way: what follows is compared with the last stable version.
        Assert.Equal(0, folder.Try("greeting").ExitCode);
        Assert.Equal(["1.5.0", "1.5.1", "1.6.0-rc.1"], folder.Versions("greeting"));
    }

    [Theory]
    [InlineData("---\ninputs:\n  name: text\n---\nHello\n", "(3,9): error PG0021: ")]
    [InlineData("---\ninput:\n  name: string\n---\nHello\n", "(2,1): error PG0013: ")]
    [InlineData("---\ninputs:\n  name: string\n", "(1,1): error PG0012: ")]
    [InlineData("---\ninputs:\n  name: string\n---\nHello {{ nam }}\n", "(5,10): error PG2003: ")]
    [InlineData("---\n---\nHello {{ if true }}\n", "error PG2002: ")]
    [InlineData("---\n---\n{{ include \"shared/stile\" }}\n", "(3,12): error PG1007: there is no prompt 'shared/stile' to include; did you mean 'shared/style'?")]
    [InlineData("---\n---\n{{ include \"shared/draft-only\" }}\n", "(3,12): error PG1007: there is no stable release of 'shared/draft-only' to include")]
    [InlineData("---\nkind: chat\n---\nHello\n", "(2,7): error PG0024: ")]
    [InlineData("---\nincludes: []\n---\nHello\n", "error PG1010: ")]
    [InlineData("---\ninputs:\n  version: { type: enum, values: [a] }\n---\n{{ version }}\n", "error PG0")]
    public void A_draft_with_an_error_is_refused_at_its_place(string draft, string finding)
    {
        using var folder = new ReleaseFolder();
        folder.Release("shared/style", Style);
        folder.Draft("shared/draft-only", Style).Draft("greeting", draft);

        string said = folder.Refused("greeting");

        string place = folder["greeting/greeting.prompt"];
        Assert.Contains(said.Split(Environment.NewLine), line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains(finding, StringComparison.Ordinal));

        // Each mistake is one line, and another prompt is none of this one's business.
        Assert.Equal(said.Split(Environment.NewLine).Distinct().Count(), said.Split(Environment.NewLine).Length);
        Assert.Equal(0, folder.Draft("other", Greeting).Try("other").ExitCode);
    }

    [Fact]
    public void The_closure_is_the_newest_stable_release_of_each_partial_and_all_that_it_includes()
    {
        using var folder = new ReleaseFolder();
        folder.Release("shared/words", "---\nkind: partial\n---\nPlain words.\n");
        folder.Release("shared/style", "---\nkind: partial\n---\n{{ include \"shared/words\" }}Be kind.\n");
        folder.Release("greeting", "---\n---\n{{ include \"shared/style\" }}\n");
        PromptCatalogue catalogue = folder.Read();

        Assert.Empty(catalogue.Diagnostics);
        Assert.Equal(
            ["shared/style 1.0.0", "shared/words 1.0.0"],
            catalogue.Find(PromptId.TryParse("greeting")!)!.Versions[0].Header.Includes!.Select(i => $"{i.Id} {i.Version}"));
        Assert.All(catalogue.Find(PromptId.TryParse("greeting")!)!.Versions[0].Header.Includes!, i => Assert.Equal(catalogue.Find(i.Id, i.Version)!.Digest, i.Digest));

        // A pre-release is nothing to pin, and nothing changed but it.
        folder.Release("shared/words", "---\nkind: partial\n---\nPlainer words.\n", "--bump", "1.1.0-rc.1");
        Assert.Contains("nothing to release", folder.Refused("greeting"));

        // A new release of a partial is a change of whoever includes it; one of its includes is, once it is released itself.
        folder.Release("shared/style", "---\nkind: partial\nsettings: { seed: 1 }\n---\n{{ include \"shared/words\" }}Be kind.\n");
        Assert.Equal("1.1.0", folder.Release("greeting", "---\n---\n{{ include \"shared/style\" }}\n"));
        folder.Release("shared/words", "---\nkind: partial\ninputs: { n: int }\n---\nWords {{ n }}.\n", "--bump", "2.0.0");
        Assert.Contains("nothing to release", folder.Refused("greeting"));
        folder.Draft("greeting", "---\n---\n{{ include \"shared/style\" }}{{ include \"shared/words\" n: 1 }}\n");
        string conflict = folder.Refused("greeting");
        Assert.Contains("(3,40): error PG1011: 'shared/words' needs 'shared/words' 2.0.0 and 'shared/style' needs 1.0.0", conflict);
        Assert.Single(conflict.Split(Environment.NewLine), line => line.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_released_and_then_edited_is_neither_built_on_nor_included()
    {
        using var folder = new ReleaseFolder();
        folder.Release("shared/style", Style);
        folder.Release("greeting", Greeting);
        File.AppendAllText(folder["shared/style/versions/1.0.0.prompt"], "And short.\n");
        folder.Draft("greeting", "---\n---\n{{ include \"shared/style\" }}\n");

        Assert.Contains(folder["shared/style/versions/1.0.0.prompt"] + "(1,1): error PG1001: ", folder.Refused("greeting"));

        File.AppendAllText(folder["greeting/versions/1.0.0.prompt"], "Edited.\n");
        folder.Draft("greeting", Louder);
        Assert.Contains(folder["greeting/versions/1.0.0.prompt"] + "(1,1): error PG1001: ", folder.Refused("greeting"));
    }

    [Fact]
    public void An_interrupted_release_is_completed_by_the_same_release()
    {
        using var folder = new ReleaseFolder();
        folder.Release("greeting", Greeting);
        File.WriteAllText(folder["greeting/versions/1.0.1.prompt"], Louder);
        folder.Draft("greeting", Greeting + "More.\n");
        Assert.Contains("1.0.1.prompt' is there with another text, though the manifest does not list it", folder.Refused("greeting"));

        ToolRun run = folder.Draft("greeting", Louder).Try("greeting");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("PG1003", run.Error);
        Assert.Equal(["1.0.0", "1.0.1"], folder.Versions("greeting"));
        Assert.Empty(folder.Read().Diagnostics);
    }

    [Fact]
    public void The_author_is_who_git_says_in_the_catalogue_or_who_is_named()
    {
        using var folder = new ReleaseFolder();
        folder.Release("greeting", Greeting, "--author", "Bön Oka <b@example.org>");
        Git("init", "-q", folder.Root);
        Git("-C", folder.Root, "config", "user.name", "Çelik \"C\" Ö");
        folder.Release("greeting", Louder);
        Assert.Equal(["Bön Oka <b@example.org>", "Çelik \"C\" Ö <ana@example.org>"], folder.Manifest("greeting").Versions.Select(v => v.Author));

        using var nobody = new ReleaseFolder();
        nobody.Environment["GIT_CONFIG_GLOBAL"] = nobody["none"];
        Assert.Contains("nobody is named as the author: set git's user.name and user.email, or give --author", nobody.Draft("greeting", Greeting).Refused("greeting"));
    }

    [Fact]
    public void Scripts_get_the_outcome_as_json()
    {
        using var folder = new ReleaseFolder();
        folder.Release("shared/style", Style);
        folder.Release("greeting", Greeting);
        ToolRun run = folder.Draft("greeting", Greeting + "{{ include \"shared/style\" }}\n").Try("greeting", "--json");
        JsonElement released = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["id", "version", "digest", "author", "time", "reason", "includes", "previous", "bump", "changes", "errors"],
            released.EnumerateObject().Select(p => p.Name));
        Assert.Equal("1.0.1", released.GetProperty("version").GetString());
        Assert.Equal("1.0.0", released.GetProperty("previous").GetString());
        Assert.Equal(folder.Manifest("greeting").Versions[1].Digest.Text, released.GetProperty("digest").GetString());
        Assert.Equal("shared/style", Assert.Single(released.GetProperty("includes").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(["IncludeAdded", "TextChanged"], released.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()));

        run = folder.Draft("greeting", Greeting + "{{ nobody }}\n").Try("greeting", "--json");
        JsonElement refused = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(1, run.ExitCode);
        Assert.False(refused.TryGetProperty("version", out _));
        JsonElement error = Assert.Single(refused.GetProperty("errors").EnumerateArray());
        Assert.Equal(("PG2003", 6, 4), (error.GetProperty("code").GetString(), error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        using var folder = new ReleaseFolder();
        folder.Release("greeting", Greeting);
        File.Delete(folder["greeting/greeting.prompt"]);

        Assert.Contains($"there is no prompt 'greetin' in '{folder.Root}'; did you mean 'greeting'?", folder.Refused("greetin"));
        Assert.Contains("'greeting' has no draft to release; write one at '", folder.Refused("greeting"));
        Assert.Contains("there is no folder '", PromptGenProcess.Run("release", "greeting", "--reason", "why", "--catalogue", folder["nowhere"]).Error);
    }

    [Fact]
    public void The_catalogue_is_found_from_where_one_stands()
    {
        using var folder = new ReleaseFolder();
        folder.Draft("greeting", Greeting);
        using Process process = PromptGenProcess.Start(folder.Environment, folder["greeting"], "release", "greeting", "--reason", "why not");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(["1.0.0"], folder.Versions("greeting"));
    }

    // Wherever the process is stopped, readers find the old catalogue or the new one, and the next run comes to its end.
    [Fact]
    public void A_killed_release_leaves_the_old_state_or_the_new()
    {
        using var folder = new ReleaseFolder();
        folder.Release("greeting", Greeting);
        for (int i = 0; i < 8; i++)
        {
            int versions = folder.Versions("greeting").Length;
            folder.Draft("greeting", Greeting + $"Round {i}.\n");
            using (Process process = PromptGenProcess.Start(folder.Environment, folder.Root, "release", "greeting", "--catalogue", folder.Root, "--reason", "why not"))
            {
                if (!process.WaitForExit(TimeSpan.FromMilliseconds(60 + (i * 60))))
                {
                    process.Kill();
                    process.WaitForExit();
                }
            }

            Assert.False(folder.Read().HasErrors, string.Join('\n', folder.Read().Diagnostics));
            Assert.InRange(folder.Versions("greeting").Length, versions, versions + 1);
            ToolRun again = folder.Try("greeting");
            Assert.True(again.ExitCode == 0 || again.Error.Contains("there is nothing to release", StringComparison.Ordinal), again.Error);
            Assert.Equal(versions + 1, folder.Versions("greeting").Length);
            Assert.Empty(folder.Read().Diagnostics);
        }
    }

    private static void Git(params string[] arguments)
    {
        using Process git = Process.Start("git", arguments);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
