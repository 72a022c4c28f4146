using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class LintFixTests : IDisposable
{
    private const string Broken = "---\ninputs:\n  name: string\n  plan: string\n---\nHello {{ nam }}, {{ name | string.upcas }}, from {{ city }}.\n";
    private const string Mended = "---\ninputs:\n  name: string\n  city: string\n---\nHello {{ name }}, {{ name | string.upcase }}, from {{ city }}.\n";

    private readonly ToolFolder _folder = ToolFolder.Initialised();

    public LintFixTests() => _folder.Write("prompts/greeting/manifest.yaml", "owners: [ana]\nversions: []\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_can_be_fixed_is_fixed_one_after_another_and_said()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Broken);

        ToolRun run = _folder.Run("lint", "greeting", "--fix", "--severity", "warning");

        Assert.Equal(Mended, _folder.Read("prompts/greeting/greeting.prompt"));
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        string[] lines = run.Error.TrimEnd().Split('\n');
        Assert.Equal(4, lines.Count(l => l.StartsWith("prompts/greeting/greeting.prompt(", StringComparison.Ordinal) && l.Contains(": fixed PG", StringComparison.Ordinal)));
        Assert.Equal("prompts/greeting/greeting.prompt(6,10): fixed PG2003: rename it to 'name'", lines[0]);
        Assert.StartsWith("4 fixes; 0 errors, 0 warnings, ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_finds_nothing_to_fix()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Broken);
        _folder.Run("lint", "--fix");
        Dictionary<string, string> before = _folder.Contents();

        ToolRun run = _folder.Run("lint", "--fix");

        Assert.DoesNotContain("fix", run.Error);
        Assert.Equal(before, _folder.Contents());
    }

    [Fact]
    public void What_no_fix_is_safe_for_is_reported()
    {
        _folder.Write("prompts/greeting/greeting.prompt", "---\ninputs:\n  name: string\n---\nHello {{ nam }} {{ name | array.size }}\n");

        ToolRun run = _folder.Run("lint", "greeting", "--fix", "--severity", "error");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("{{ name }}", _folder.Read("prompts/greeting/greeting.prompt"));
        Assert.Contains("prompts/greeting/greeting.prompt(5,", Assert.Single(run.Output.TrimEnd('\n').Split('\n')));
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_shows_what_git_can_apply()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Broken);
        Dictionary<string, string> before = _folder.Contents();

        ToolRun run = _folder.Run("lint", "greeting", "--fix", "--dry-run");

        Assert.Equal(before, _folder.Contents());
        Assert.Equal(0, run.ExitCode);
        _folder.Write("fix.patch", run.Output);
        Git("init", "-q");
        Git("apply", "fix.patch");
        Assert.Equal(Mended, _folder.Read("prompts/greeting/greeting.prompt"));
    }

    [Fact]
    public void A_dry_run_of_nothing_is_a_wrong_command_line()
    {
        ToolRun run = _folder.Run("lint", "--dry-run");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--dry-run shows what --fix would do; give both", run.Error);
    }

    [Fact]
    public void Released_versions_are_never_touched()
    {
        const string Released = "---\n---\n{{ nobody }}\n";
        _folder.Write("prompts/greeting/versions/1.0.0.prompt", Released);
        _folder.Write("prompts/greeting/greeting.prompt", Broken);

        _folder.Run("lint", "--fix");

        Assert.Equal(Released, _folder.Read("prompts/greeting/versions/1.0.0.prompt"));
        Assert.Equal(Mended, _folder.Read("prompts/greeting/greeting.prompt"));
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\n", "\uFEFF")]
    public void Line_ends_and_mark_stay_as_they_are(string newLine, string mark)
    {
        _folder.Write("prompts/greeting/greeting.prompt", mark + Broken.Replace("\n", newLine, StringComparison.Ordinal));

        _folder.Run("lint", "greeting", "--fix");

        Assert.Equal(mark + Mended.Replace("\n", newLine, StringComparison.Ordinal), _folder.Read("prompts/greeting/greeting.prompt"));
    }

    [Fact]
    public void What_is_silenced_or_accepted_is_not_fixed_either()
    {
        const string Unused = "---\ninputs:\n  plan: string\n---\nHello\n";
        _folder.Write("prompts/greeting/greeting.prompt", Unused);
        _folder.Write("prompts/farewell/farewell.prompt", Unused);
        _folder.Write("prompts/farewell/manifest.yaml", "owners: [ana]\nversions: []\n");
        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PG2052.severity = none\n");
        _folder.Run("lint", "--fix");
        Assert.Equal(Unused, _folder.Read("prompts/greeting/greeting.prompt"));

        File.Delete(_folder[".globalconfig"]);
        _folder.Write("prompts/greeting/manifest.yaml", "owners: [ana]\naccepts:\n  - { code: PG2052, reason: Callers have it at hand }\nversions: []\n");
        _folder.Run("lint", "--fix");
        Assert.Equal(Unused, _folder.Read("prompts/greeting/greeting.prompt"));
        Assert.DoesNotContain("plan", _folder.Read("prompts/farewell/farewell.prompt"));
    }

    [Fact]
    public void Untrusted_text_moves_out_of_the_system_message()
    {
        _folder.Write("prompts/greeting/greeting.prompt", "---\ninputs:\n  question: { type: string, trust: untrusted, max_length: 100 }\n---\n{{ role \"system\" }}\nBe kind.\n{{ question }}\n{{ role \"user\" }}\nAnswer.\n");

        ToolRun run = _folder.Run("lint", "greeting", "--fix");

        Assert.Contains(": fixed PG2050: ", run.Error);
        Assert.DoesNotContain("PG2050", run.Output);
    }

    [Fact]
    public void Fixes_are_there_for_scripts()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Broken);

        JsonElement result = JsonDocument.Parse(_folder.Run("lint", "greeting", "--fix", "--dry-run", "--json").Output).RootElement;

        JsonElement[] fixes = [.. result.GetProperty("fixes").EnumerateArray()];
        Assert.Equal(4, fixes.Length);
        Assert.Equal(("PG2003", "rename it to 'name'", 6), (fixes[0].GetProperty("code").GetString(), fixes[0].GetProperty("fix").GetString(), fixes[0].GetProperty("line").GetInt32()));
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", ["-C", _folder.Path, .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
