using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Rules.Governance;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public class TestedCommandTests
{
    [Fact]
    public void A_result_is_recorded_with_everything_that_was_said_and_what_was_upstream()
    {
        using ReleaseFolder folder = Pair();
        DateTime before = DateTime.UtcNow.AddSeconds(-1);
        ToolRun run = Run(folder, "answer@1.0.0", "--model", "gpt-4.1", "--suite", "tests.yaml", "--passed", "11/12", "--notes", "Slow");

        Assert.Equal((0, "answer 1.0.0 is tested with gpt-4.1, 11 of 12 cases passed\n  fed by extract 1.0.0\n", ""), (run.ExitCode, run.Output, run.Error));
        ModelTest test = Assert.Single(folder.Manifest("answer").Versions[0].Tested);
        Assert.Equal(("gpt-4.1", ReleaseFolder.Author, "tests.yaml", new TestCount(11, 12), "Slow"), (test.Model, test.Author, test.Suite, test.Count, test.Notes));
        Assert.InRange(test.Time, before, DateTime.UtcNow);
        Assert.Equal(("extract", "1.0.0", folder.Manifest("extract").Versions[0].Digest), (test.Upstream[0].Id.Value, test.Upstream[0].Version.ToString(), test.Upstream[0].Digest));
        Assert.Empty(folder.Read().Diagnostics);
    }

    [Fact]
    public void A_test_settles_what_the_rules_ask_for_until_something_upstream_is_released()
    {
        using ReleaseFolder folder = Pair();
        File.WriteAllText(folder["promptgen.yaml"], "owners: [team]\nmodels: [gpt-4.1]\n");
        Assert.Equal(["PG3002", "PG3002"], Findings(folder));

        Run(folder, "extract@1.0.0", "--model", "gpt-4.1");
        Run(folder, "answer@1.0.0", "--model", "gpt-4.1", "--passed", "1/2");
        Assert.Equal(["PG3002"], Findings(folder));
        Run(folder, "answer@1.0.0", "--model", "gpt-4.1", "--passed", "2/2");
        Assert.Empty(Findings(folder));

        folder.Release("extract", "---\n---\nList everything\n");
        Run(folder, "extract@1.0.1", "--model", "gpt-4.1");
        Assert.Equal(["PG3003"], Findings(folder));
        Run(folder, "answer@1.0.0", "--model", "gpt-4.1", "--passed", "2/2");
        Assert.Empty(Findings(folder));
    }

    [Fact]
    public void The_result_as_JSON_is_the_record()
    {
        using ReleaseFolder folder = Pair();
        folder.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using JsonDocument json = JsonDocument.Parse(Run(folder, "answer@1.0.0", "--model", "m", "--passed", "0/0", "--json").Output);

        Assert.Equal(["id", "version", "model", "time", "author", "suite", "passed", "total", "notes", "upstream"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("author").ValueKind);
        Assert.Equal("extract", json.RootElement.GetProperty("upstream")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void A_model_that_nobody_uses_is_pointed_out()
    {
        using ReleaseFolder folder = Pair();
        File.WriteAllText(folder["promptgen.yaml"], "models: [gpt-4.1]\n");

        Assert.Equal("warning: promptgen.yaml does not name 'gpt4.1' among the models in use; did you mean 'gpt-4.1'?\n", Run(folder, "answer@1.0.0", "--model", "gpt4.1").Error);
        Assert.Equal("gpt4.1", Assert.Single(folder.Manifest("answer").Versions[0].Tested).Model);
    }

    [Theory]
    [InlineData("--passed is how many cases of how many, as in 11/12, not '12'", "--model", "m", "--passed", "12")]
    [InlineData("--passed is how many cases of how many, as in 11/12, not '13/12'", "--model", "m", "--passed", "13/12")]
    [InlineData("--passed is how many cases of how many, as in 11/12, not '-1/2'", "--model", "m", "--passed=-1/2")]
    [InlineData("--passed is how many cases of how many, as in 11/12, not '1/9999999999'", "--model", "m", "--passed", "1/9999999999")]
    [InlineData("--model is blank; name the model", "--model", "")]
    [InlineData("--notes is blank; say something or leave it out", "--model", "m", "--notes", " ")]
    public void A_wrong_command_line_says_what_is_right(string message, params string[] options)
    {
        ToolRun run = PromptGenProcess.Run(["tested", "answer@1.0.0", .. options]);

        Assert.Equal((2, "error: " + message), (run.ExitCode, run.Error.Split('\n')[0]));
    }

    private static ReleaseFolder Pair()
    {
        var folder = new ReleaseFolder();
        folder.Release("extract", "---\n---\nList the questions\n");
        folder.Release("answer", "---\n---\nAnswer them\n");
        File.WriteAllText(folder["answer/manifest.yaml"], "depends_on: [extract]\n" + File.ReadAllText(folder["answer/manifest.yaml"]));
        return folder;
    }

    private static string[] Findings(ReleaseFolder folder)
    {
        PromptCatalogue catalogue = folder.Read();
        return [.. GovernanceRules.Check(new ReviewSubject(catalogue, [])).Select(f => f.Diagnostic.Code)];
    }

    private static ToolRun Run(ReleaseFolder folder, params string[] arguments)
    {
        ToolRun run = PromptGenProcess.Run(folder.Environment, ["tested", .. arguments, "--catalogue", folder.Root]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
