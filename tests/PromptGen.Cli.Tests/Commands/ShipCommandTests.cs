using System;
using System.IO;
using System.Text.Json;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Cli.Tests.Support;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

/// <summary>Test, release and pin in one go; what fails before the release leaves everything as it was.</summary>
public sealed class ShipCommandTests : IDisposable
{
    private const string Greeting = "---\ninputs:\n  name: string\n---\nHello {{ name }}!\n";
    private const string Louder = "---\ninputs:\n  name: string\n---\nHELLO {{ name }}!\n";
    private const string Cases = "cases:\n  - name: greets by name\n    inputs: { name: Ana }\n    contains: Ana\n";

    private readonly ReleaseFolder _folder = new();

    public ShipCommandTests()
    {
        Directory.CreateDirectory(App);
        File.WriteAllText(Path.Combine(App, "App.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
    }

    private string App => Path.Combine(Path.GetDirectoryName(_folder.Root)!, "App");

    private string LockPath => Path.Combine(App, "prompts.lock.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tests_releases_and_pins()
    {
        _folder.Draft("team/greeting", Greeting);
        File.WriteAllText(_folder["team/greeting/tests.yaml"], Cases);
        ToolRun run = Ship("team/greeting");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("team/greeting draft: 1 passed\nreleased team/greeting 1.0.0, its first version; sha256:", run.Output.ReplaceLineEndings("\n"));
        Assert.EndsWith("pinned team/greeting 1.0.0\n", run.Output);
        Assert.Equal(["1.0.0"], _folder.Versions("team/greeting"));
        Assert.Equal(Greeting, File.ReadAllText(_folder["team/greeting/versions/1.0.0.prompt"]));
        Assert.Equal(("1.0.0", "1.0.0"), Pin("team/greeting"));
    }

    [Fact]
    public void The_next_version_moves_the_pin_and_keeps_the_range_that_it_asks_for()
    {
        _folder.Release("greeting", Greeting);
        Tool("pin", "greeting@1.*");
        _folder.Draft("greeting", Louder);
        ToolRun run = Ship("greeting");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("'greeting' has no tests.yaml, so nothing was tested", run.Error);
        Assert.EndsWith("updated greeting 1.0.0 -> 1.0.1\n", run.Output);
        Assert.Equal(("1.*", "1.0.1"), Pin("greeting"));

        // A version outside the range is pinned by itself.
        _folder.Draft("greeting", Greeting);
        run = Ship("greeting", "--bump", "major");
        Assert.EndsWith("updated greeting 1.0.1 -> 2.0.0 (asked for 2.0.0 instead of 1.*)\n", run.Output);
    }

    [Fact]
    public void A_test_that_fails_leaves_everything_as_it_was()
    {
        _folder.Release("greeting", Greeting);
        Tool("pin", "greeting");
        File.WriteAllText(_folder["greeting/tests.yaml"], Cases.Replace("contains: Ana", "contains: Hello", StringComparison.Ordinal));
        _folder.Draft("greeting", Louder);
        string before = File.ReadAllText(LockPath);
        ToolRun run = Ship("greeting");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PG006", run.Error);
        Assert.EndsWith("nothing was released" + Environment.NewLine, run.Error);
        Assert.Equal(["1.0.0"], _folder.Versions("greeting"));
        Assert.Equal(before, File.ReadAllText(LockPath));
    }

    [Fact]
    public void Tests_what_is_released_and_not_the_drafts_of_partials_that_somebody_works_on()
    {
        const string Style = "---\nkind: partial\n---\nBe kind.\n";
        _folder.Release("shared/style", Style);
        _folder.Draft("shared/style", Style.Replace("kind.", "brief.", StringComparison.Ordinal));
        _folder.Draft("greeting", "---\n---\n{{ include \"shared/style\" }}");
        File.WriteAllText(_folder["greeting/tests.yaml"], "cases:\n  - name: greets\n    contains: Be kind\n  - name: was greeting otherwise\n    versions: \"[1.0.0,2.0.0)\"\n    contains: never\n");
        ToolRun run = Ship("greeting", "--bump", "2.0.0");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("greeting draft: 1 passed\nreleased greeting 2.0.0", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_release_that_is_refused_leaves_the_lock()
    {
        _folder.Release("greeting", Greeting);
        Tool("pin", "greeting");
        string before = File.ReadAllText(LockPath);
        ToolRun run = Ship("greeting");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the draft is what was released as 1.0.0; there is nothing to release", run.Error);
        Assert.Equal(before, File.ReadAllText(LockPath));
    }

    [Fact]
    public void Without_a_project_nothing_is_released()
    {
        File.Delete(Path.Combine(App, "App.csproj"));
        _folder.Draft("greeting", Greeting);
        ToolRun run = Ship("greeting");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PG1035: there is neither a lock nor a project in this folder", run.Error);
        Assert.EndsWith("nothing was released" + Environment.NewLine, run.Error);
        Assert.False(File.Exists(_folder["greeting/manifest.yaml"]));
    }

    [Fact]
    public void A_partial_is_not_shipped()
    {
        _folder.Draft("style", "---\nkind: partial\n---\nBe kind.\n");
        ToolRun run = Ship("style");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'style' is a partial, which no application pins; release it with 'promptgen release style", run.Error);
        Assert.False(File.Exists(_folder["style/manifest.yaml"]));
    }

    [Fact]
    public void A_lock_that_cannot_be_written_is_said_with_the_command_that_completes_it()
    {
        // A folder of its name cannot be replaced by a file, whoever tries.
        Directory.CreateDirectory(LockPath);
        _folder.Draft("greeting", Greeting);
        ToolRun run = Ship("greeting", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["1.0.0"], _folder.Versions("greeting"));
        string command = $"promptgen pin greeting@1.0.0 --project {App} --catalogue {_folder.Root}";
        Assert.Contains("error: 'greeting' 1.0.0 is released, but not pinned: ", run.Error);
        Assert.Contains($"complete it with '{command}'", run.Error);
        JsonElement outcome = JsonDocument.Parse(run.Output).RootElement;
        Assert.False(outcome.GetProperty("shipped").GetBoolean());
        Assert.Equal("1.0.0", outcome.GetProperty("release").GetProperty("version").GetString());
        Assert.False(outcome.GetProperty("pin").GetProperty("written").GetBoolean());
        Assert.Contains(command, outcome.GetProperty("error").GetString());

        Directory.Delete(LockPath);
        Assert.Equal(0, PromptGenProcess.Run(_folder.Environment, command.Split(' ')[1..]).ExitCode);
        Assert.Equal(("1.0.0", "1.0.0"), Pin("greeting"));
    }

    [Fact]
    public void Says_everything_as_json()
    {
        _folder.Draft("greeting", Greeting);
        File.WriteAllText(_folder["greeting/tests.yaml"], Cases);
        JsonElement outcome = JsonDocument.Parse(Ship("greeting", "--json").Output).RootElement;

        Assert.True(outcome.GetProperty("shipped").GetBoolean());
        Assert.Equal(1, outcome.GetProperty("tests").GetProperty("passed").GetInt32());
        Assert.Equal("why not", outcome.GetProperty("release").GetProperty("reason").GetString());
        Assert.Equal("pinned", outcome.GetProperty("pin").GetProperty("changes")[0].GetProperty("change").GetString());
        Assert.Equal(JsonValueKind.Null, outcome.GetProperty("error").ValueKind);
    }

    private ToolRun Ship(string id, params string[] options) => Tool("ship", [id, "--reason", "why not", .. options]);

    private ToolRun Tool(string command, params string[] arguments) =>
        PromptGenProcess.Run(_folder.Environment, [command, .. arguments, "--project", App, "--catalogue", _folder.Root]);

    private (string Requested, string Resolved) Pin(string id)
    {
        LockFile pins = LockReader.Read(LockPath, SourceText.From(File.ReadAllText(LockPath))).Value!;
        LockEntry pin = pins.Find(PromptId.TryParse(id)!)!;
        return (pin.Requested, pin.Resolved.ToString());
    }
}
