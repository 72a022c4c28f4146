using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Evaluation;

/// <summary>Templates with what Scriban itself gives for them, as one batch through both engines.</summary>
public sealed partial class ScribanOracleTests(ITestOutputHelper output)
{
    // The language refuses to read a member of an element that may be missing, which Scriban does only at render time.
    [GeneratedRegex(@"\w\[[^\]]*\]\.\w|array\.(first|last)\)?\s*\)?\.\w")]
    private static partial Regex MemberOfPossiblyMissingElement { get; }

    /// <summary>
    /// The recorder handed every JSON integer to Scriban as a double (9007199254740993 came out as 9007199254740992, a negated 0
    /// as -0). So a case is refused where that matters, unless the integers are said to be numbers.
    /// </summary>
    [Theory]
    [InlineData("both", "both")]
    [InlineData("compiled", "number")]
    public void Nothing_that_is_accepted_differs_and_nearly_everything_is_accepted(string engine, string integers)
    {
        string path = SharedData.Require("scriban-oracle.jsonl");
        using JsonDocument shared = JsonDocument.Parse(File.ReadAllText(SharedData.Require("scriban-oracle-data.json")));
        string[] data = [.. shared.RootElement.GetProperty("data").EnumerateArray().Select(d => JsonSerializer.Serialize(d))];
        string inputs = JsonSerializer.Serialize(shared.RootElement.GetProperty("inputs"));
        JsonElement[] recorded = [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)];
        using var folder = new TemporaryFolder();
        string batch = folder.Write("batch.jsonl", string.Join("\n", recorded.Select(r =>
            $$"""{"id":{{r.GetProperty("id").GetRawText()}},"template":{{r.GetProperty("template").GetRawText()}},"data":{{data[r.GetProperty("data").GetInt32()]}},"inputs":{{inputs}}}""")));

        var watch = Stopwatch.StartNew();
        ToolRun run = PromptGenProcess.Run("eval", "--batch", batch, "--engine", engine, "--integers", integers);
        output.WriteLine($"{recorded.Length / watch.Elapsed.TotalMinutes:F0} cases a minute with the start of the process");
        output.WriteLine(run.Error);

        Assert.Equal(0, run.ExitCode);
        JsonElement[] results = [.. run.Output.Split('\n').SkipLast(1).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(recorded.Select(r => r.GetProperty("id").GetString()), results.Select(r => r.GetProperty("id").GetString()));
        Compare(recorded, results);
    }

    private void Compare(JsonElement[] recorded, JsonElement[] results)
    {
        var different = new List<string>();
        var refusals = new Dictionary<string, int>();
        int asked = 0;
        int accepted = 0;
        foreach ((JsonElement expected, JsonElement actual) in recorded.Zip(results))
        {
            bool renders = expected.TryGetProperty("output", out JsonElement text);
            string template = expected.GetProperty("template").GetString()!;
            bool counts = renders && !MemberOfPossiblyMissingElement.IsMatch(template);
            asked += counts ? 1 : 0;
            if (actual.TryGetProperty("output", out JsonElement rendered))
            {
                accepted += counts ? 1 : 0;
                if (!renders || text.GetString() != rendered.GetString())
                {
                    different.Add($"{expected.GetProperty("id")}: {template}");
                }

                continue;
            }

            JsonElement error = actual.GetProperty("errors")[0];
            Assert.NotEqual("", error.GetProperty("message").GetString());
            if (counts)
            {
                string code = error.GetProperty("code").GetString()!;
                refusals[code] = refusals.GetValueOrDefault(code) + 1;
            }
        }

        output.WriteLine($"{accepted} of {asked} accepted; refused: {string.Join(", ", refusals.OrderBy(r => r.Key).Select(r => $"{r.Key} {r.Value}"))}");
        Assert.Empty(different);
        Assert.True(asked > 1000, "the recording is too small to say anything");
        Assert.True(accepted >= 0.95 * asked, $"only {accepted} of {asked} are accepted");
    }
}
