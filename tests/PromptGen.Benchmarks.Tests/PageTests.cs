using System.IO;
using System.Linq;
using PromptGen.Benchmarks.Builds;
using PromptGen.Benchmarks.Pages;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

/// <summary>docs/benchmarks.md and README.md as they are committed.</summary>
public sealed class PageTests
{
    private static readonly BenchmarkPage Page = Open("docs", "benchmarks.md");

    public static TheoryData<string> Parts => [.. Program.Groups.SelectMany(g => g.Parts.Select(p => $"{g.Name} {p.Name}"))];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_measurement_has_its_place_on_the_page(string part) => Assert.NotEmpty(Page.Read(part));

    [Fact]
    public void The_summary_is_of_measurements_that_there_are()
    {
        var summary = PageTable.Parse(Page.Read(Summary.Part));

        Assert.NotEmpty(summary.Rows);
        Assert.Empty(summary.Rows.Select(r => r[0]).Except(Parts.Select(p => p.Data)));
    }

    [Fact]
    public void The_readme_shows_three_ratios_of_the_page()
    {
        PageTable expected = Headline.Of(PageTable.Parse(Page.Read(Summary.Part)));

        Assert.Equal(3, expected.Rows.Count);
        Assert.Equal(expected.ToMarkdown(), Open("README.md").Read(Headline.Part));
    }

    private static BenchmarkPage Open(params string[] path) => new(Path.Combine([BenchmarkFolder.FindRepository(), .. path]));
}
