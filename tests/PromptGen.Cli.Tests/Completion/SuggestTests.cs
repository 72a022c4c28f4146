using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Completion;

/// <summary>What a shell is told when it asks how a command line goes on, by the tool as shells run it.</summary>
public sealed class SuggestTests(BrowsedCatalogue catalogue) : IClassFixture<BrowsedCatalogue>
{
    [Theory]
    [InlineData("promptgen sho", "show")]
    [InlineData("promptgen show ", "billing/refund old quiet shared/style support-bot")]
    [InlineData("promptgen show su", "support-bot")]
    [InlineData("promptgen show Su", "")]
    [InlineData("promptgen show support-bot@", "support-bot@1.0.0 support-bot@1.1.0 support-bot@2.0.0-rc.1 support-bot@draft")]
    [InlineData("promptgen show support-bot@1", "support-bot@1.0.0 support-bot@1.1.0")]
    [InlineData("promptgen blame quiet@", "quiet@1.0.0")]
    [InlineData("promptgen pin support-bot@", "support-bot@1.0.0 support-bot@1.1.0 support-bot@2.0.0-rc.1")]
    [InlineData("promptgen log support-bot@", "")]
    [InlineData("promptgen diff ", "billing/refund old quiet shared/style support-bot")]
    [InlineData("promptgen diff support-bot ", "1.0.0 1.1.0 2.0.0-rc.1 draft")]
    [InlineData("promptgen diff support-bot 1.0.0 d", "draft")]
    [InlineData("promptgen diff support-bot --fo", "--format")]
    [InlineData("promptgen diff support-bot --format ", "html json markdown text")]
    [InlineData("promptgen diff support-bot --context x --form", "--format")]
    [InlineData("promptgen list sh", "shared/style")]
    [InlineData("promptgen release q", "quiet")]
    [InlineData("NO_COLOR=1 /opt/tools/promptgen show q", "quiet")]
    [InlineData("promptgen frobnicate ", "")]
    [InlineData("promptgen show nobody@", "")]
    [InlineData("promptgen show ../../x@", "")]
    public void The_line_goes_on_with(string line, string expected) => Assert.Equal(expected, Suggest(line, line.Length));

    [Fact]
    public void What_stands_behind_the_cursor_does_not_count() => Assert.Equal("show", Suggest("promptgen sho quiet --json", "promptgen sho".Length));

    [Fact]
    public void The_catalogue_that_the_line_names_is_the_one_that_counts()
    {
        using var other = new TemporaryFolder();
        Directory.CreateDirectory(other["prompts/elsewhere"]);
        File.WriteAllText(other["prompts/elsewhere/elsewhere.prompt"], "\u0000 broken");

        Assert.Equal("elsewhere", SuggestIn(catalogue.Folder, $"promptgen show --catalogue {other["prompts"]} el"));
        Assert.Equal("elsewhere@draft", SuggestIn(other.Path, "promptgen show elsewhere@"));
        Assert.Equal("", SuggestIn(catalogue.Folder, $"promptgen show --catalogue {other["nowhere"]} "));
    }

    [Theory]
    [InlineData("[suggest:x]", "promptgen sh")]
    [InlineData("[suggest:-5]", "promptgen sh")]
    [InlineData("[suggest:999999]", "promptgen show \"unclosed")]
    [InlineData("[suggest]")]
    public void A_question_that_makes_no_sense_is_no_error(params string[] arguments) => Assert.Equal(0, Run(catalogue.Folder, arguments).ExitCode);

    [Fact]
    public void Every_argument_that_names_a_prompt_is_completed()
    {
        Argument[] named = [.. CommandTree.Names().SelectMany(n => CommandTree.Find(n).Arguments).Where(a => a.Name.StartsWith("ID", StringComparison.Ordinal) || a.Name is "FROM" or "TO" or "PATTERN")];

        Assert.True(named.Length >= 10, "the tree holds the commands");
        Assert.All(named, a => Assert.NotEmpty(a.CompletionSources));
    }

    private string Suggest(string line, int position) => SuggestIn(catalogue.Folder, line, position);

    private static string SuggestIn(string folder, string line) => SuggestIn(folder, line, line.Length);

    private static string SuggestIn(string folder, string line, int position) =>
        Run(folder, $"[suggest:{position.ToString(CultureInfo.InvariantCulture)}]", line).Output.TrimEnd('\n').Replace('\n', ' ');

    private static ToolRun Run(string folder, params string[] arguments)
    {
        using Process process = PromptGenProcess.Start(new Dictionary<string, string>(), folder, arguments);
        string output = process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", error);
        return new ToolRun(process.ExitCode, output, error);
    }
}
