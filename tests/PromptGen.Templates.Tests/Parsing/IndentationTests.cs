using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Syntax;
using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>The automatic indentation that each statement which writes has, after Scriban's rules.</summary>
public sealed class IndentationTests : ParsingTests
{
    /// <summary>The indentation of every text and written expression in reading order; a dot where it is off.</summary>
    private static string Indents(string template)
    {
        TemplateSyntax tree = Parse(template, out var diagnostics);
        Assert.False(diagnostics.HasErrors);
        IEnumerable<StatementSyntax> writing = SyntaxPrinter.Nodes(tree).OfType<StatementSyntax>().Where(s => s is TextSyntax or ExpressionStatementSyntax or IncludeSyntax);
        return string.Join("|", writing.OrderBy(s => s.Span.Start).Select(s => s.Indent is null ? "." : s.Indent.Replace("\t", "T")));
    }

    [Theory]
    [InlineData("a\n  {{ x }}", ".|  ")]
    [InlineData("  {{ x }}", ".|  ")]
    [InlineData("a\n\t {{ x }}", ".|T ")]
    [InlineData("a\n  b {{ x }}", ".|.")]
    [InlineData("{{ x }}", ".")]
    [InlineData("a\n{{ x }}", ".|")]
    public void A_code_block_behind_white_space_indents(string template, string indents) => Assert.Equal(indents, Indents(template));

    [Theory]
    [InlineData("a\n  {{~ x }}", ".|")]
    [InlineData("a\n  {{- x }}", ".|.")]
    [InlineData("\n  {{- x }}", ".")]
    [InlineData("{{ a ~}}\n  {{ x }}", ".|.|  ")]
    [InlineData("{{ a -}}\n  {{ x }}", ".|.")]
    public void What_white_space_control_leaves_counts(string template, string indents) => Assert.Equal(indents, Indents(template));

    [Theory]
    [InlineData("\n  {{ x }}{{ y }}", ".|  |.")]
    [InlineData("\n  {{ x; y }}", ".|  |  ")]
    [InlineData("\n  {%{e}%}{{ y }}", ".|.|.")]
    [InlineData("\n  {{ include \"p\" }}", ".|  ")]
    public void Only_the_first_block_of_a_line_indents(string template, string indents) => Assert.Equal(indents, Indents(template));

    [Theory]
    [InlineData("\n  {{ if c }}t{{ x }}u{{ end }}v", ".|  |.|  |.")]
    [InlineData("\n  {{ if c }}\n    {{ x }}{{ end }}", ".|  |    ")]
    [InlineData("\n  {{ if c }}t{{ else }}u{{ end }}", ".|  |  ")]
    [InlineData("\n  {{ if c }}t{{ else if d }}u{{ else }}v{{ end }}", ".|  |  |  ")]
    [InlineData("\n  {{ for i in a }}t{{ else }}u{{ end }}v", ".|  |  |.")]
    [InlineData("\n  {{ capture i }}t{{ end }}", ".|  ")]
    [InlineData("\n  {{ if c }}t{{ end; x }}", ".|  |  ")]
    [InlineData("{{ if c }}t{{ end }}", ".")]
    public void Bodies_take_the_indentation_of_their_block(string template, string indents) => Assert.Equal(indents, Indents(template));

    [Theory]
    [InlineData("\n  {{ case c }}\n  {{ when 1 }}t{{ when 2 }}u{{ else }}v{{ end }}", ".|.|.|.")]
    [InlineData("\n  {{ case c; when 1 }}t{{ when 2 }}u{{ else }}v{{ end }}", ".|  |  |  ")]
    public void The_clauses_of_a_case_take_that_of_the_first_when(string template, string indents) => Assert.Equal(indents, Indents(template));

    [Fact]
    public void The_front_matter_is_no_part_of_the_line() => Assert.Equal("  ", Template("---\n---  {{ x }}", 7));

    private static string? Template(string file, int bodyStart)
    {
        var diagnostics = new PromptGen.Templates.Diagnostics.DiagnosticBag();
        TemplateSyntax tree = PromptGen.Templates.Parsing.TemplateParser.Parse(PromptGen.Templates.Text.SourceText.From(file), bodyStart, diagnostics);
        return tree.Body.Statements.OfType<ExpressionStatementSyntax>().Single().Indent;
    }
}
