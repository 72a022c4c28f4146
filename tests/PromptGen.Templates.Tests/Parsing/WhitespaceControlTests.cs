using System.Linq;
using PromptGen.Templates.Syntax;
using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>White space beside code and escape blocks. The expectations follow the language manual of Scriban, "White space control".</summary>
public sealed class WhitespaceControlTests : ParsingTests
{
    private static string Texts(string template)
    {
        TemplateSyntax tree = Parse(template, out var diagnostics);
        Assert.False(diagnostics.HasErrors);
        return string.Concat(tree.Body.Statements.OfType<TextSyntax>().Select(t => t.Text));
    }

    [Theory]
    [InlineData("a \n {{ x }} \n b", "a \n  \n b")]
    [InlineData("a \n {{- x }} \n b", "a \n b")]
    [InlineData("a \n {{ x -}} \n b", "a \n b")]
    [InlineData("a \n\n\t {{- x -}} \t\n\n b", "ab")]
    [InlineData("\n\n{{- x -}}\n\n", "")]
    public void A_hyphen_takes_all_white_space(string template, string text) => Assert.Equal(text, Texts(template));

    [Theory]
    [InlineData("a\n\n  {{~ x }}b", "a\n\nb")]
    [InlineData("a  \t{{~ x }}b", "ab")]
    [InlineData("a\n{{~ x }}b", "a\nb")]
    [InlineData("  {{~ x }}b", "b")]
    public void A_tilde_on_the_left_takes_white_space_back_to_the_line_break(string template, string text) => Assert.Equal(text, Texts(template));

    [Theory]
    [InlineData("a{{ x ~}}  \n\n  b", "a\n  b")]
    [InlineData("a{{ x ~}}\nb", "ab")]
    [InlineData("a{{ x ~}} \t b", "ab")]
    [InlineData("a{{ x ~}}\n", "a")]
    [InlineData("a{{ x ~}}  ", "a")]
    public void A_tilde_on_the_right_takes_white_space_and_one_line_break(string template, string text) => Assert.Equal(text, Texts(template));

    [Theory]
    [InlineData("a\u00A0\u2003{{- x -}}\u0085\u2028b", "ab")]
    [InlineData("a\u00A0{{~ x ~}}\u2028b", "ab")]
    [InlineData("a\u200B{{- x -}}\uFEFFb", "a\u200B\uFEFFb")]
    public void White_space_is_what_Unicode_calls_so(string template, string text) => Assert.Equal(text, Texts(template));

    [Theory]
    [InlineData("{%{ {{ name }} }%}", " {{ name }} ")]
    [InlineData("{%%{ a }%} b }%%}", " a }%} b ")]
    [InlineData("{%%%{ }%%} {%%{ }%%%}", " }%%} {%%{ ")]
    [InlineData("a {%{-b-}%} c", "a b c", true)]
    [InlineData("a \n {%{- b \n -}%} \n c", "a b \n c")]
    [InlineData("a\n  {%{~ b ~}%}  \n  c", "a\n b   c")]
    [InlineData("x{%{}%}y", "xy")]
    [InlineData("{%{ {%{ }%}", " {%{ ")]
    [InlineData("{% raw %} {%", "{% raw %} {%")]
    [InlineData("a } } }} { % { b", "a } } }} { % { b")]
    public void Escape_blocks_are_text(string template, string text, bool spacesTaken = false) =>
        Assert.Equal(spacesTaken ? text.Replace(" ", string.Empty) : text, Texts(template));

    [Theory]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a{{ x ~}}\r\nb", "ab")]
    public void Line_breaks_are_normalised(string template, string text) => Assert.Equal(text, Texts(template));

    [Theory]
    [InlineData("{{}}", "")]
    [InlineData("a {{-}} b", "a b")]
    [InlineData("a {{--}} b", "ab")]
    [InlineData("a {{~-}} b", "ab")]
    [InlineData("a {{ # nothing }} b", "a  b")]
    [InlineData("a {{- ## nothing\n at all ## -}} b", "ab")]
    [InlineData("a {{ ## nothing -}} b", "a b")]
    public void Empty_code_blocks_write_nothing(string template, string text) => Assert.Equal(text, Texts(template));

    [Fact]
    public void A_hyphen_belongs_to_the_mark_and_not_to_the_number() => Assert.Equal("\"a\" {1}", Tree("a {{-1}}"));
}
