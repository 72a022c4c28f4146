using PromptGen.Templates.Syntax;
using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>Strings and numbers.</summary>
public sealed class LiteralParsingTests : ParsingTests
{
    private static object? Value(string source)
    {
        TemplateSyntax tree = Parse("{{ " + source + " }}", out var diagnostics);
        Assert.False(diagnostics.HasErrors);
        return Assert.IsType<LiteralSyntax>(Assert.IsType<ExpressionStatementSyntax>(Assert.Single(tree.Body.Statements)).Expression).Value;
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("'a\"b'", "a\"b")]
    [InlineData("\"a'b\"", "a'b")]
    [InlineData(@"""\0\'\""\\\b\f\n\r\t\v""", "\0'\"\\\b\f\n\r\t\v")]
    [InlineData(@"""\u00e9\u00E9\x41\x7f""", "\u00e9\u00e9A\x7f")]
    [InlineData("\"a\\\nb\"", "ab")]
    [InlineData("\"a\nb\"", "a\nb")]
    [InlineData("\"}} {{ # | ;\"", "}} {{ # | ;")]
    [InlineData("`a\\n\"'`", "a\\n\"'")]
    [InlineData("`a``b`", "a`b")]
    [InlineData("``", "")]
    [InlineData("````", "`")]
    [InlineData("''", "")]
    public void Strings(string source, string value) => Assert.Equal(value, Value(source));

    [Fact]
    public void Numbers()
    {
        Assert.Equal(0, Value("0"));
        Assert.Equal(7, Value("007"));
        Assert.Equal(1000000, Value("1_000_000"));
        Assert.Equal(int.MaxValue, Value("2147483647"));
        Assert.Equal(2147483648L, Value("2147483648"));
        Assert.Equal(long.MaxValue, Value("9223372036854775807"));
        Assert.Equal(1.5, Value("1.5"));
        Assert.Equal(1500.0, Value("1.5e3"));
        Assert.Equal(0.015, Value("1.5E-2"));
        Assert.Equal(1.0, Value("1d"));
        Assert.Equal(1.25, Value("1.25D"));
        Assert.Equal(1.50m, Value("1.50m"));
        Assert.Equal("1.50", ((decimal)Value("1.50m")!).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(2m, Value("2M"));
    }

    [Fact]
    public void Words()
    {
        Assert.Null(Value("null"));
        Assert.Equal(true, Value("true"));
        Assert.Equal(false, Value("false"));
    }

    [Theory]
    [InlineData("{{ \"a\\qb\" }}", "PG2012@\\q")]
    [InlineData("{{ \"a\\u12g\" }}", "PG2012@\\u12")]
    [InlineData("{{ \"a\\x1\" }}", "PG2012@\\x1")]
    [InlineData("{{ 9223372036854775808 }}", "PG2012@9223372036854775808")]
    [InlineData("{{ 1.0e999 }}", "PG2012@1.0e999")]
    [InlineData("{{ 79228162514264337593543950336m }}", "PG2012@79228162514264337593543950336m")]
    [InlineData("{{ 1e3 }}", "PG2012@1e3")]
    [InlineData("{{ 1.5f }}", "PG2012@1.5f")]
    [InlineData("{{ 12abc }}", "PG2012@12abc")]
    [InlineData("{{ 1. }}", "PG2012@1.")]
    [InlineData("{{ 1_0.5 }}", "PG2012@1_0.5")]
    [InlineData("{{ 0xFF }}", "PG2009@0xFF")]
    [InlineData("{{ 0b11 }}", "PG2009@0b11")]
    [InlineData("{{ \"a }} b", "PG2002@\"a ")]
    [InlineData("{{ \"a\nb {{ x }}", "PG2002@\"a")]
    [InlineData("{{ `a }}", "PG2002@`a ")]
    public void Literals_without_a_value_are_errors(string template, string error) => Assert.Contains(error, Errors(template));
}
