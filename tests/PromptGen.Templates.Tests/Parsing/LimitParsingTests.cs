using System.Linq;
using System.Text;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Parsing;
using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>Templates that are made to be too deep or too long.</summary>
public sealed class LimitParsingTests : ParsingTests
{
    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    [Fact]
    public void Blocks_may_be_nested_up_to_the_limit()
    {
        int deepest = TemplateParser.MaxNesting - 1;
        Assert.Empty(Errors(Repeat("{{ if a }}", deepest) + Repeat("{{ end }}", deepest)));
        Assert.Equal(["PG2010@if"], Errors(Repeat("{{ if a }}", deepest + 1) + Repeat("{{ end }}", deepest + 1)));
        Assert.Equal(["PG2010@if"], Errors(Repeat("{{ if a }}", 50_000) + Repeat("{{ end }}", 50_000)));
    }

    [Fact]
    public void A_long_chain_of_conditions_is_not_deep()
    {
        Assert.Empty(Errors("{{ if a }}" + Repeat("1{{ else if b }}", 2_000) + "{{ end }}"));
        Assert.Empty(Errors("{{ case a }}" + Repeat("{{ when 1 }}1", 2_000) + "{{ end }}"));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!", "")]
    [InlineData("a[", "]")]
    [InlineData("f(", ")")]
    [InlineData("a ? b : ", "")]
    [InlineData("a ? ", " : b")]
    [InlineData("1 + (", ")")]
    public void Expressions_that_are_too_deep_are_refused(string open, string close)
    {
        Assert.Empty(Errors("{{ " + Repeat(open, 30) + "x" + Repeat(close, 30) + " }}"));
        Assert.StartsWith("PG2010@", Assert.Single(Errors("{{ " + Repeat(open, 20_000) + "x" + Repeat(close, 20_000) + " }}")));
    }

    [Theory]
    [InlineData("a + ")]
    [InlineData("a | f | ")]
    [InlineData("a.")]
    public void Chains_that_are_too_long_are_refused(string link)
    {
        Assert.Empty(Errors("{{ " + Repeat(link, 60) + "x }}"));
        Assert.StartsWith("PG2010@", Assert.Single(Errors("{{ " + Repeat(link, 20_000) + "x }}")));
    }

    [Fact]
    public void Depth_counts_along_the_whole_tree()
    {
        // Brackets within brackets, each with a chain before it: every part is short, the tree is not.
        string source = Enumerable.Range(0, 60).Aggregate("x", (inner, _) => $"({inner} + 1 + 2 + 3 + 4 + 5)");
        Assert.StartsWith("PG2010@", Assert.Single(Errors("{{ " + source + " }}")));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{{")]
    [InlineData("{%")]
    [InlineData("{%{")]
    [InlineData("{{ \"")]
    [InlineData("\\\"\n")]
    [InlineData("{{ `\n")]
    [InlineData("{{ #")]
    [InlineData("{{ ##\n")]
    [InlineData("}} ")]
    [InlineData("{{ end }}")]
    [InlineData("{{ else }}")]
    [InlineData("{{ if ")]
    [InlineData("{{ do ")]
    [InlineData("   \n")]
    [InlineData("{{- -}}  ")]
    [InlineData("{{ x ~}}   {{~ y }}")]
    [InlineData("%")]
    public void Endless_repetition_takes_linear_time(string part)
    {
        // Quadratic work on this length would take many minutes.
        string template = "{{ \"" + Repeat(part, 400_000 / part.Length);
        Parse(template, out DiagnosticBag first);
        Parse(template.Substring(4), out DiagnosticBag second);
        Assert.All(first.Items.Concat(second.Items), d => Assert.InRange(d.Span.End, 0, template.Length));
    }
}
