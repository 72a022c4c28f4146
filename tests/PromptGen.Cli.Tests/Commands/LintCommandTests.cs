using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class LintCommandTests : IDisposable
{
    private const string Typo = "---\ninputs:\n  name: string\n---\nHello {{ nam }} and {{ name }}\n";
    private const string TypoLine = "prompts/greeting/greeting.prompt(5,10): error PG2003: `nam` is neither an input nor a variable assigned before; did you mean `name`";

    private readonly ToolFolder _folder = ToolFolder.Initialised();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_catalogue_has_nothing_to_report()
    {
        ToolRun run = _folder.Run("lint");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal("0 errors, 0 warnings, 0 suggestions in 1 prompt with 2 drafts and versions", run.Error.Trim());
    }

    [Fact]
    public void Errors_are_lines_in_the_order_of_files_and_places()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Typo);
        _folder.Write("prompts/greeting/manifest.yaml", "owners: [ana]\nversion: []\n");
        _folder.Write("prompts/billing/billing.prompt", "---\nkind: txt\n---\n");
        _folder.Write("prompts/lost.prompt", "---\n---\n");

        ToolRun run = _folder.Run("lint");

        Assert.Equal(1, run.ExitCode);
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(
            [
                "prompts/billing/billing.prompt(2,7): error PG0018: ",
                TypoLine,
                "prompts/greeting/manifest.yaml(2,1): error PG0013: ",
                "prompts/lost.prompt(1,1): error PG0031: ",
            ],
            lines.Where(l => l.Contains(": error ", StringComparison.Ordinal)).Select(l => l == TypoLine ? l : l[..(l.IndexOf(": error PG", StringComparison.Ordinal) + ": error PG0000: ".Length)]));
    }

    [Fact]
    public void Released_versions_are_checked_whether_anybody_uses_them_or_not()
    {
        File.AppendAllText(_folder["prompts/answer-question/versions/1.0.0.prompt"], "more");

        ToolRun run = _folder.Run("lint");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("prompts/answer-question/versions/1.0.0.prompt(1,1): error PG1001: ", run.Output);
    }

    [Fact]
    public void What_is_wrong_with_a_partial_is_said_once_however_many_include_it()
    {
        _folder.Write("prompts/tone/tone.prompt", "---\nkind: partial\n---\n{{ nobody }}\n");
        foreach (string id in new[] { "one", "two" })
        {
            _folder.Write($"prompts/{id}/{id}.prompt", "---\n---\n{{ include \"tone\" }}\n");
        }

        ToolRun run = _folder.Run("lint");

        Assert.Single(run.Output.Split('\n'), l => l.StartsWith("prompts/tone/tone.prompt(4,4): error PG2003", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_is_there_for_scripts()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Typo);

        ToolRun run = _folder.Run("lint", "greeting", "--json", "--severity", "error");

        Assert.Equal(run.Output, _folder.Run("lint", "greeting", "--format", "json", "--severity", "error").Output);
        JsonElement result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((1, 1, 1), (result.GetProperty("errors").GetInt32(), result.GetProperty("prompts").GetInt32(), result.GetProperty("files").GetInt32()));
        JsonElement finding = Assert.Single(result.GetProperty("findings").EnumerateArray());
        Assert.Equal(("PG2003", "error"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
        Assert.Equal([5, 10, 5, 13], new[] { "line", "column", "end_line", "end_column" }.Select(n => finding.GetProperty(n).GetInt32()));
        Assert.EndsWith("/docs/diagnostics/PG2003.md", finding.GetProperty("help").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_name_file_place_and_rule()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Typo);

        ToolRun run = _folder.Run("lint", "--format", "github", "--severity", "error");

        Assert.Equal(
            "::error file=prompts/greeting/greeting.prompt,line=5,endLine=5,col=10,endColumn=13,title=PG2003%3A Variable is not declared::`nam` is neither an input nor a variable assigned before; did you mean `name`\n",
            run.Output);
    }

    [Fact]
    public void A_result_goes_to_a_file_when_one_is_named()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Typo);

        ToolRun run = _folder.Run("lint", "--severity", "error", "--output", "reports/lint.txt");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(TypoLine + "\n", _folder.Read("reports/lint.txt"));
    }

    [Fact]
    public void Warnings_fail_a_run_only_when_asked_to()
    {
        Unlisted();

        ToolRun plain = _folder.Run("lint");
        ToolRun strict = _folder.Run("lint", "--warnings-as-errors");
        ToolRun quiet = _folder.Run("lint", "--severity", "error");

        Assert.Equal((0, 1, 0), (plain.ExitCode, strict.ExitCode, quiet.ExitCode));
        Assert.Contains(": warning PG1003: ", plain.Output);
        Assert.Contains(": error PG1003: ", strict.Output);
        Assert.Equal("", quiet.Output);
    }

    [Theory]
    [InlineData("none", "", 0)]
    [InlineData("suggestion", ": suggestion PG1003: ", 0)]
    [InlineData("error", ": error PG1003: ", 1)]
    public void A_project_chooses_severities(string severity, string expected, int exitCode)
    {
        Unlisted();
        _folder.Write(".globalconfig", $"is_global = true\ndotnet_diagnostic.PG1003.severity = {severity}\n");

        ToolRun run = _folder.Run("lint");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(expected, run.Output);
        Assert.Equal(expected.Length > 0, run.Output.Length > 0);
    }

    [Fact]
    public void The_nearer_choice_counts_and_the_projects_before_the_catalogues()
    {
        Unlisted();
        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PG1003.severity = none\n");
        _folder.Write("prompts/.globalconfig", "is_global = true\ndotnet_diagnostic.PG1003.severity = suggestion\n");
        _folder.Write("src/App/.globalconfig", "is_global = true\ndotnet_diagnostic.PG1003.severity = error\n");
        _folder.Write("src/App/App.csproj", "<Project />");
        _folder.RunIn("src/App", "pin");

        Assert.Contains(": suggestion PG1003: ", _folder.Run("lint").Output);
        Assert.Contains(": error PG1003: ", _folder.Run("lint", "--project", "src/App").Output);
    }

    [Fact]
    public void No_choice_silences_an_error()
    {
        _folder.Write("prompts/greeting/greeting.prompt", Typo);
        _folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.PG2003.severity = none\n");

        Assert.Contains(TypoLine, _folder.Run("lint").Output);
    }

    [Theory]
    [InlineData("greeting", true, false)]
    [InlineData("billing", false, true)]
    [InlineData("billing/refund", false, true)]
    [InlineData("prompts/greeting/manifest.yaml", true, false)]
    [InlineData("prompts/billing", false, true)]
    [InlineData("prompts/billing/refund/refund.prompt", false, true)]
    [InlineData("prompts", true, true)]
    [InlineData("answer-question", false, false)]
    public void Only_what_is_named_is_checked(string name, bool greeting, bool refund)
    {
        _folder.Write("prompts/greeting/greeting.prompt", Typo);
        _folder.Write("prompts/greeting/manifest.yaml", "owners: [ana]\nversions: []\n");
        _folder.Write("prompts/billing/refund/refund.prompt", Typo);

        ToolRun run = _folder.Run("lint", name, "--severity", "error");

        Assert.Equal(greeting || refund ? 1 : 0, run.ExitCode);
        Assert.Equal(greeting, run.Output.Contains(TypoLine, StringComparison.Ordinal));
        Assert.Equal(refund, run.Output.Contains("prompts/billing/refund/refund.prompt(5,10): error PG2003", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("answer-qestion", "there is no prompt and no file 'answer-qestion' in 'prompts'; did you mean 'answer-question'?")]
    [InlineData("prompts/nothing.prompt", "there is no prompt and no file 'prompts/nothing.prompt'")]
    [InlineData(".gitattributes", "'.gitattributes' is no part of the catalogue 'prompts'")]
    public void A_name_of_nothing_is_an_error(string name, string message)
    {
        ToolRun run = _folder.Run("lint", name);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public void The_lock_nearby_is_checked_as_a_whole_or_for_the_prompts_that_are_named()
    {
        _folder.Write("App.csproj", "<Project />");
        _folder.Run("pin");
        _folder.Run("new", "greeting");
        string pins = _folder.Read("prompts.lock.json");
        _folder.Write("prompts.lock.json", pins.Replace("\"resolved\": \"1.0.0\"", "\"resolved\": \"3.0.0\"", StringComparison.Ordinal));

        Assert.Contains("prompts.lock.json(4,5): error PG1021: ", _folder.Run("lint").Output);
        Assert.Contains("prompts.lock.json(4,5): error PG1021: ", _folder.Run("lint", "answer-question").Output);
        Assert.Contains("prompts.lock.json(4,5): error PG1021: ", _folder.Run("lint", "prompts.lock.json").Output);
        Assert.Equal("", _folder.Run("lint", "greeting").Output);
        Assert.Contains("../prompts.lock.json(4,5): error PG1021: ", _folder.RunIn("prompts", "lint").Output);
    }

    [Fact]
    public void A_lock_that_cannot_be_read_is_an_error_at_its_place()
    {
        _folder.Write("prompts.lock.json", "{ \"schema\": 1,\n  \"prompts\": [ }\n");

        ToolRun run = _folder.Run("lint");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("prompts.lock.json(2,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_a_lock_is_named()
    {
        Directory.CreateDirectory(_folder["src"]);

        ToolRun run = _folder.Run("lint", "--project", "src");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is no lock 'src/prompts.lock.json'; pin prompts with 'promptgen pin', or leave --project out", run.Error);
    }

    private void Unlisted() => _folder.Write("prompts/answer-question/versions/2.0.0.prompt", _folder.Read("prompts/answer-question/versions/1.0.0.prompt"));
}
