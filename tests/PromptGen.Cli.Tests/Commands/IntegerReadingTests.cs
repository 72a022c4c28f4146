using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class IntegerReadingTests
{
    // Numbers round half to even in Scriban's //, ints cut off; numbers have a negative zero; D is a format of integers alone.
    private const string Cases =
        """
        {"id":"divide","template":"{{ n // 4 }}","data":{"n":7},"inputs":{"n":"int"}}
        {"id":"zero","template":"{{ -n }}","data":{"n":0}}
        {"id":"large","template":"{{ n }}","data":{"n":9007199254740993}}
        {"id":"format","template":"{{ n | math.format \"D3\" }}","data":{"n":7}}
        {"id":"default","template":"{{ t.n + m }} {{ plan }}","data":{"t":{"n":7}},"inputs":{"t":{"type":"object","fields":{"n":"int"}},"m":{"type":"int","default":1},"plan":{"type":"enum","values":["int","none"],"default":"int"}}}
        """;

    [Theory]
    [InlineData("int", "1", "0", "9007199254740993", "007", "8 int")]
    [InlineData("number", "2", "-0", "9007199254740992", null, "8 int")]
    [InlineData("both", null, null, null, null, "8 int")]
    public void Integers_are_what_the_user_says(string integers, params string?[] expected)
    {
        using var folder = new TemporaryFolder();
        ToolRun run = PromptGenProcess.Run("eval", "--batch", folder.Write("batch.jsonl", Cases), "--integers", integers);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, Results(run).Select(r => r.TryGetProperty("output", out JsonElement output) ? output.GetString() : null));
    }

    [Fact]
    public void Unless_the_user_says_so_a_result_that_depends_on_it_is_refused()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = PromptGenProcess.Run("eval", "--batch", folder.Write("batch.jsonl", Cases));

        Assert.Equal(
            ["PG0052", "PG0052", "PG0052", "PG0052", ""],
            Results(run).Select(r => r.TryGetProperty("errors", out JsonElement errors) ? errors[0].GetProperty("code").GetString() : ""));
    }

    private static IReadOnlyList<JsonElement> Results(ToolRun run) =>
        [.. run.Output.Split('\n').SkipLast(1).Select(line => JsonDocument.Parse(line).RootElement)];
}
