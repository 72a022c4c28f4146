using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Rules;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Linting;

/// <summary>Real prompts in all their versions, imported as they were recorded: no rule may say of them what is not so.</summary>
public sealed class RecordedHistoriesLintTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void With_every_rule_on_only_owners_and_tests_are_missing()
    {
        string histories = SharedData.Require("prompt-histories.jsonl");
        Assert.Equal(0, _folder.Run("import", "text", "--from", histories, "--to", "prompts").ExitCode);
        _folder.Write("prompts/promptgen.yaml", "models: [gpt-4.1]\nretention: { days: 1 }\n");
        _folder.Write(".globalconfig", "is_global = true\n" + string.Concat(RuleTable.All.Where(r => r.IsConfigurable).Select(r => $"dotnet_diagnostic.{r.Code}.severity = warning\n")));

        ToolRun run = _folder.Run("lint", "--json");

        Assert.Equal(0, run.ExitCode);
        JsonElement result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((134, 469 + 134), (result.GetProperty("prompts").GetInt32(), result.GetProperty("files").GetInt32()));
        Dictionary<string, int> counts = result.GetProperty("findings").EnumerateArray().CountBy(f => f.GetProperty("code").GetString()!).ToDictionary();
        Assert.Equal(new Dictionary<string, int> { ["PG3001"] = 134, ["PG3002"] = 134 }, counts);
    }
}
