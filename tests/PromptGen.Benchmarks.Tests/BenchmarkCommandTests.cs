using System.Linq;
using PromptGen.Benchmarks.Groups;
using PromptGen.Benchmarks.Pages;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

public sealed class BenchmarkCommandTests
{
    private static readonly BenchmarkGroup[] Groups = [new("rendering", Part("text"), Part("utf8")), new("builds", Part("cold"))];

    [Theory]
    [InlineData("all", "rendering text, rendering utf8, builds cold", false)]
    [InlineData("all --quick", "rendering text, rendering utf8, builds cold", true)]
    [InlineData("rendering", "rendering text, rendering utf8", false)]
    [InlineData("rendering utf8 --quick", "rendering utf8", true)]
    [InlineData("--quick rendering utf8 text", "rendering text, rendering utf8", true)]
    [InlineData("builds", "builds cold", false)]
    public void The_command_line_names_a_group_and_parts_of_it(string line, string expected, bool isQuick)
    {
        var command = BenchmarkCommand.Parse(Groups, line.Split(' '));

        Assert.NotNull(command);
        Assert.Equal((expected, isQuick), (string.Join(", ", command.Parts.Select(p => $"{p.Group.Name} {p.Part.Name}")), command.IsQuick));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--quick")]
    [InlineData("rendering cold")]
    [InlineData("all rendering")]
    [InlineData("render")]
    [InlineData("builds --fast")]
    public void Anything_else_is_refused(string line) => Assert.Null(BenchmarkCommand.Parse(Groups, line.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void The_usage_names_every_group_and_part()
    {
        string usage = BenchmarkCommand.Usage(Groups);

        Assert.All(Groups, g => Assert.Contains($" {g.Name} ", usage));
        Assert.All(Groups.SelectMany(g => g.Parts), p => Assert.Contains($"\n  {p.Name,-12}{p.Purpose}\n", usage));
    }

    private static BenchmarkPart Part(string name) => new(name, "what " + name + " costs", _ => new ResultTable([], []));
}
