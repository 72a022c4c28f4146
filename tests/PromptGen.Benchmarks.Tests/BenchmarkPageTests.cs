using System;
using System.IO;
using PromptGen.Benchmarks.Pages;
using Xunit;

namespace PromptGen.Benchmarks.Tests;

public sealed class BenchmarkPageTests : IDisposable
{
    private const string Page = "# Benchmarks\n\n<!-- one: begin -->\nold\n<!-- one: end -->\n\nBetween.\n\n<!-- two: begin -->\n<!-- two: end -->\n";

    private readonly string _path = Path.GetTempFileName();

    public BenchmarkPageTests() => File.WriteAllText(_path, Page);

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_part_takes_the_place_of_the_one_between_its_marks()
    {
        BenchmarkPage page = new(_path);

        Assert.Equal(("old\n", ""), (page.Read("one"), page.Read("two")));
        page.Replace("one", "new\n");
        page.Replace("two", "too\n");

        Assert.Equal(Page.Replace("old\n", "new\n", StringComparison.Ordinal).Replace("<!-- two: end", "too\n<!-- two: end", StringComparison.Ordinal), File.ReadAllText(_path));
    }

    [Fact]
    public void A_part_without_marks_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new BenchmarkPage(_path).Replace("three", "text"));

        Assert.Contains("has no marks for 'three'", error.Message, StringComparison.Ordinal);
        Assert.Equal(Page, File.ReadAllText(_path));
    }
}
