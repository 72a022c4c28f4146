using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Commands;

public sealed class LogAndBlameCommandTests(BrowsedCatalogue catalogue) : IClassFixture<BrowsedCatalogue>
{
    [Fact]
    public void The_log_has_the_largest_version_first_and_what_each_makes_of_the_one_below() => Assert.Equal(
        """
        version     time                  bump   status  author  reason
        2.0.0-rc.1  2026-09-12T14:03:00Z  major  active  ana     why
        1.1.0       2026-09-12T14:03:00Z  minor  active  ana     why
        1.0.0       2026-09-12T14:03:00Z  first  active  ana     why

        """.ReplaceLineEndings("\n"),
        catalogue.Show("log", "support-bot"));

    [Fact]
    public void The_log_as_json_has_digests_and_predecessors()
    {
        JsonElement[] versions = [.. catalogue.Json("log", "support-bot").GetProperty("versions").EnumerateArray()];

        Assert.Equal(["2.0.0-rc.1 1.1.0 major", "1.1.0 1.0.0 minor", "1.0.0  "], versions.Select(v => $"{v.GetProperty("version")} {v.GetProperty("previous")} {v.GetProperty("bump")}"));
        Assert.All(versions, v => Assert.StartsWith("sha256:", v.GetProperty("digest").GetString(), StringComparison.Ordinal));
        Assert.Equal("retired", catalogue.Json("log", "old").GetProperty("versions")[0].GetProperty("status").GetString());
        Assert.Equal("", catalogue.Show("log", "billing/refund"));
    }

    [Fact]
    public void Each_model_is_named_once_with_its_last_result()
    {
        Assert.Contains("  active  ana     model-a, model-b (failed)  why\n", catalogue.Show("log", "quiet"), StringComparison.Ordinal);
        Assert.Contains("  tested       model-a, model-b (failed)\n", catalogue.Show("show", "quiet"), StringComparison.Ordinal);
        JsonElement tested = catalogue.Json("log", "quiet").GetProperty("versions")[0].GetProperty("tested");
        Assert.Equal(["model-a False", "model-b False", "model-a True"], tested.EnumerateArray().Select(t => $"{t.GetProperty("model")} {t.GetProperty("passed")}"));
    }

    [Fact]
    public void Blame_names_the_version_of_each_line()
    {
        string[] lines = catalogue.Show("blame", "support-bot").TrimEnd('\n').Split('\n');

        Assert.Equal("1.0.0  2026-09-12  ana  why  1   | ---", lines[0]);
        Assert.Equal("1.1.0  2026-09-12  ana  why  4   |   plan: { type: enum, values: [free, pro], default: free }", lines[3]);
        Assert.Equal(File.ReadAllLines(catalogue["support-bot/versions/1.1.0.prompt"]), lines.Select(l => l[(l.IndexOf("| ", StringComparison.Ordinal) + 2)..]));
        Assert.All(catalogue.Show("blame", "support-bot@1.0.0").TrimEnd('\n').Split('\n'), l => Assert.StartsWith("1.0.0 ", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Blame_calls_the_lines_of_a_draft_draft()
    {
        JsonElement blamed = catalogue.Json("blame", "support-bot@draft");
        JsonElement[] lines = [.. blamed.GetProperty("lines").EnumerateArray()];

        Assert.Equal("draft", lines.Single(l => l.GetProperty("text").GetString() == "settings: { temperature: 0.7, seed: 4 }\n").GetProperty("version").GetString());
        Assert.Equal(File.ReadAllText(catalogue["support-bot/support-bot.prompt"]), string.Concat(lines.Select(l => l.GetProperty("text").GetString())));
        Assert.Contains("draft", blamed.GetProperty("origins").EnumerateArray().Select(o => o.GetProperty("version").GetString()));
    }

    [Theory]
    [InlineData("log", "suport-bot", "there is no prompt 'suport-bot'; did you mean 'support-bot'?")]
    [InlineData("blame", "suport-bot", "there is no prompt 'suport-bot'; did you mean 'support-bot'?")]
    [InlineData("blame", "support-bot@1.1.2", "there is no version 1.1.2 of 'support-bot' that can be read; did you mean '1.1.0'?")]
    public void What_is_not_there_is_refused(string command, string name, string expected) => Assert.EndsWith(expected, catalogue.Refused(command, name), StringComparison.Ordinal);
}
