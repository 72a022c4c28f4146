using System;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class GraphCommandTests : IDisposable
{
    private readonly ReleaseFolder _folder = new();

    public GraphCommandTests()
    {
        _folder.Release("shared/base", "---\nkind: partial\n---\nBe kind.\n");
        _folder.Release("shared/style", "---\nkind: partial\n---\n{{ include 'shared/base' }}\n");
        _folder.Release("extract", "---\n---\n{{ include 'shared/style' }}\n");
        _folder.Release("answer", "---\n---\n{{ include 'shared/base' }}{{ include 'shared/style' }}\n");
        _folder.Release("shared/base", "---\nkind: partial\n---\nBe kinder.\n");
        _folder.Draft("idea", "---\n---\n{{ include 'shared/base' }}\n");
        DependOn("answer", "extract");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_tree_shows_what_each_prompt_includes_and_what_feeds_it()
    {
        ToolRun run = Run();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            answer 1.0.0
            ├─ includes shared/base 1.0.0 (newest is 1.0.1)
            ├─ includes shared/style 1.0.0
            │  └─ includes shared/base 1.0.0 (newest is 1.0.1)
            └─ is fed by extract 1.0.0
               └─ includes shared/style 1.0.0 (above)
            idea (not released)
            └─ includes shared/base 1.0.1

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void Named_prompts_are_where_it_begins()
    {
        Assert.Equal("shared/style 1.0.0\n└─ includes shared/base 1.0.0 (newest is 1.0.1)\n", Run("shared/style").Output);
        Assert.Equal("shared/base 1.0.1\nidea (not released)\n└─ includes shared/base 1.0.1\n", Run("shared/base", "idea").Output);
    }

    [Fact]
    public void A_flowchart_has_every_prompt_and_every_edge() => Assert.Equal(
        """
        flowchart LR
          p0["answer 1.0.0"]
          p1["extract 1.0.0"]
          p2["shared/base 1.0.1"]
          p3["shared/style 1.0.0"]
          p0 -- "includes 1.0.0" --> p2
          p0 -- "includes 1.0.0" --> p3
          p1 -. feeds .-> p0
          p1 -- "includes 1.0.0" --> p3
          p3 -- "includes 1.0.0" --> p2

        """.ReplaceLineEndings("\n"),
        Run("answer", "--format", "mermaid").Output);

    [Fact]
    public void As_JSON_each_edge_has_its_versions()
    {
        string output = Run("--json").Output;
        using JsonDocument json = JsonDocument.Parse(output);

        Assert.Equal(output, Run("--format", "json").Output);
        Assert.Equal(["answer", "extract", "idea", "shared/base", "shared/style"], json.RootElement.GetProperty("prompts").EnumerateArray().Select(p => p.GetProperty("id").GetString()));
        JsonElement answer = json.RootElement.GetProperty("prompts")[0];
        Assert.Equal(
            ["shared/base 1.0.0 1.0.1", "shared/style 1.0.0 1.0.0"],
            answer.GetProperty("includes").EnumerateArray().Select(e => $"{e.GetProperty("id")} {e.GetProperty("version")} {e.GetProperty("newest")}"));
        Assert.Equal("extract", Assert.Single(answer.GetProperty("dependsOn").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("prompts")[2].GetProperty("version").ValueKind);
        Assert.Empty(json.RootElement.GetProperty("cycles").EnumerateArray());
    }

    [Fact]
    public void Prompts_that_feed_each_other_are_reported()
    {
        DependOn("extract", "answer");
        ToolRun run = Run();
        using JsonDocument json = JsonDocument.Parse(Run("--json").Output);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("warning: prompts feed each other: answer -> extract -> answer; a change of one asks for a test of all, without end\n", run.Error);
        Assert.Contains("└─ is fed by answer 1.0.0 (above)\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["answer", "extract"], json.RootElement.GetProperty("cycles")[0].EnumerateArray().Select(i => i.GetString()));
    }

    [Fact]
    public void A_prompt_that_is_not_there_is_named()
    {
        ToolRun run = Run("anser");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("; did you mean 'answer'?\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("--format", "dot").ExitCode);
    }

    private void DependOn(string id, string other) =>
        System.IO.File.WriteAllText(_folder[$"{id}/manifest.yaml"], $"depends_on: [{other}]\n" + System.IO.File.ReadAllText(_folder[$"{id}/manifest.yaml"]));

    private ToolRun Run(params string[] arguments) => PromptGenProcess.Run(["graph", .. arguments, "--catalogue", _folder.Root]);
}
