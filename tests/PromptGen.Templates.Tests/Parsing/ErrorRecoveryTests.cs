using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>What is wrong is said once, where it is, and the rest of the file is read on.</summary>
public sealed class ErrorRecoveryTests : ParsingTests
{
    [Theory]
    [InlineData("{{ if a }}x", "PG2002@if")]
    [InlineData("{{ if a }}{{ for b in c }}x", "PG2002@for", "PG2002@if")]
    [InlineData("{{ for a in b }}{{ else }}", "PG2002@for")]
    [InlineData("{{ case a }}{{ when 1 }}", "PG2002@case")]
    [InlineData("{{ capture a }}", "PG2002@capture")]
    [InlineData("a {{ end }} b", "PG2002@end")]
    [InlineData("{{ else }}{{ when 1 }}", "PG2002@else", "PG2002@when")]
    [InlineData("{{ if a }}{{ else }}{{ else }}{{ end }}", "PG2002@else")]
    [InlineData("{{ capture a }}{{ else }}{{ end }}", "PG2002@else")]
    [InlineData("{{ case a }}{{ else }}{{ end }}", "PG2002@else", "PG2001@case")]
    [InlineData("{{ case a }}{{ end }}", "PG2001@case")]
    [InlineData("{{ case a }}{{ b }}{{ when 1 }}{{ end }}", "PG2001@b")]
    [InlineData("{{ for a in b }}{{ else if c }}{{ end }}", "PG2001@if")]
    public void Blocks(string template, params string[] errors) => Assert.Equal(errors, Errors(template));

    [Theory]
    [InlineData("a {{ name b", "PG2002@{{")]
    [InlineData("a {{ name\nmore text { and } here", "PG2002@{{")]
    [InlineData("{{ name {{ other }}", "PG2002@{{")]
    [InlineData("{{ name } text {{ other }}", "PG2001@}")]
    [InlineData("{%{ {{ name }}", "PG2002@{%{")]
    [InlineData("{%%{ a }%}", "PG2002@{%%{")]
    [InlineData("{{ (a + b }}", "PG2002@(")]
    [InlineData("{{ [1, 2 }}", "PG2002@[")]
    [InlineData("{{ a[0 }}", "PG2002@[")]
    [InlineData("{{ f(1, 2 }}", "PG2001@}}")]
    public void What_is_opened_and_not_closed(string template, params string[] errors) => Assert.Equal(errors, Errors(template));

    [Theory]
    [InlineData("{{ a b: }}", "PG2001@}}")]
    [InlineData("{{ 1 2 }}", "PG2001@2")]
    [InlineData("{{ a + }}", "PG2001@}}")]
    [InlineData("{{ a == = b }}", "PG2001@=")]
    [InlineData("{{ a.1 }}", "PG2001@1")]
    [InlineData("{{ a. }}", "PG2001@}}")]
    [InlineData("{{ x.y = 1 }}", "PG2001@=")]
    [InlineData("{{ (x = 1) }}", "PG2001@=")]
    [InlineData("{{ if x = 1 }}{{ end }}", "PG2001@=")]
    [InlineData("{{ a ? b }}", "PG2001@}}")]
    [InlineData("{{ a: 1 }}", "PG2001@:")]
    [InlineData("{{ a ? !b : c }}", "PG2001@:")]
    [InlineData("{{ a ? b | f : c }}", "PG2001@:")]
    [InlineData("{{ a end }}", "PG2001@end")]
    [InlineData("{{ a | 1 }}", "PG2001@1")]
    [InlineData("{{ a | (f) }}", "PG2001@(f")]
    [InlineData("{{ a | f + 1 }}", "PG2001@f + 1")]
    [InlineData("{{ a | date.add_days -5 }}", "PG2001@-5")]
    [InlineData("{{ a | b.c.d 1 }}", "PG2001@1")]
    [InlineData("{{ f a: 1 + 2 }}", "PG2001@+")]
    [InlineData("{{ f a: 1 2 }}", "PG2001@2")]
    [InlineData("{{ f(a: 1, 2) }}", "PG2001@2")]
    [InlineData("{{ f(1 2) }}", "PG2001@2")]
    [InlineData("{{ a ??b }}", "PG2001@??")]
    [InlineData("{{ a\n| f }}", "PG2001@|")]
    [InlineData("{{ a +\nb }}", "PG2001@\n")]
    [InlineData("{{ for x of y }}{{ end }}", "PG2001@of")]
    [InlineData("{{ for x in }}{{ end }}", "PG2001@}}")]
    [InlineData("{{ for x in y limit: 1 limit: 2 }}{{ end }}", "PG2001@limit")]
    [InlineData("{{ for x in y upto: 1 }}{{ end }}", "PG2001@upto")]
    [InlineData("{{ for x in y reversed: true }}{{ end }}", "PG2001@reversed")]
    [InlineData("{{ for x in 1..n limit: 2 }}{{ end }}", "PG2001@limit")]
    [InlineData("{{ for x in f 1 limit: 2 }}{{ end }}", "PG2001@limit")]
    [InlineData("{{ for }}{{ end }}", "PG2001@}}")]
    [InlineData("{{ x = for }}", "PG2001@for")]
    [InlineData("{{ for.depth }}", "PG2001@for")]
    [InlineData("{{ break }}", "PG2001@break")]
    [InlineData("{{ for a in b }}{{ else }}{{ continue }}{{ end }}", "PG2001@continue")]
    [InlineData("{{ if a }}{{ when 1 }}{{ end }}", "PG2002@when")]
    [InlineData("{{ case a; when }}{{ end }}", "PG2001@}}")]
    [InlineData("{{ case a; when 1, }}{{ end }}", "PG2001@}}")]
    [InlineData("{{ role user }}", "PG2030@user")]
    [InlineData("{{ role \"user\" x }}", "PG2001@x")]
    [InlineData("{{ include }}", "PG2001@}}")]
    [InlineData("{{ include name }}", "PG2001@name")]
    [InlineData("{{ include \"a\" 1 }}", "PG2001@1")]
    [InlineData("{{ a ¤ b }}", "PG2001@¤")]
    [InlineData("{{ a \0 b }}", "PG2001@\0")]
    [InlineData("a \0 b", "PG2001@\0")]
    [InlineData("{{ ) }}", "PG2001@)")]
    public void Syntax(string template, string error) => Assert.Equal([error], Errors(template));

    [Theory]
    [InlineData("{{ func f(x) }}a{{ ret x }}{{ end }}", "PG2009@func", "PG2009@ret")]
    [InlineData("{{ while a }}{{ break }}{{ end }}", "PG2009@while")]
    [InlineData("{{ tablerow a in b }}{{ end }}", "PG2009@tablerow")]
    [InlineData("{{ with a }}{{ b }}{{ end }}", "PG2009@with")]
    [InlineData("{{ wrap a }}{{ end }}", "PG2009@wrap")]
    [InlineData("{{ import a }}{{ readonly b }}", "PG2009@import", "PG2009@readonly")]
    [InlineData("{{ x = do; ret 1; end; y }}", "PG2009@do", "PG2009@ret")]
    [InlineData("{{ x = {a: 1} }}", "PG2009@{")]
    [InlineData("{{ {a: {b: 1}} }}t", "PG2009@{")]
    [InlineData("{{{ name }}}", "PG2009@{")]
    [InlineData("{{ $\"a {b}\" }}", "PG2009@$")]
    [InlineData("{{ $x }}", "PG2009@$")]
    [InlineData("{{ a | array.each @string.upcase }}", "PG2009@@")]
    [InlineData("{{ a ^ b }}", "PG2009@^")]
    [InlineData("{{ a++ }}", "PG2009@++")]
    [InlineData("{{ a += 1 }}", "PG2009@+=")]
    [InlineData("{{ a << 1 }}", "PG2009@<<")]
    [InlineData("{{ a ?! b }}", "PG2009@?!")]
    [InlineData("{{ a ??= b }}", "PG2009@??=")]
    [InlineData("{{ a & b }}", "PG2009@&")]
    [InlineData("{{ this.a }}", "PG2009@this")]
    [InlineData("{{ a.empty? }}", "PG2009@empty?")]
    [InlineData("{{ while.index }}", "PG2009@while")]
    [InlineData("{{ x = include \"a\" }}", "PG2009@include")]
    [InlineData("{{ include \"a\" | string.upcase }}", "PG2009@|")]
    [InlineData("{{ for a.b in c }}{{ end }}", "PG2009@.")]
    [InlineData("{{ capture a[0] }}{{ end }}", "PG2009@[")]
    public void Left_out_of_the_language(string template, params string[] errors) => Assert.Equal(errors, Errors(template));

    [Fact]
    public void Every_error_of_a_file_is_reported()
    {
        const string Template = "{{ a + }}\n{{ if }}x{{ end }}\n{{ \"\\q\" }} {{ b = = }}\n{{ ok }}\n{{ for x in }}{{ 1 2 }}{{ end }}\n{{ end }}";
        Assert.Equal(
            ["PG2012@\\q", "PG2001@}}", "PG2001@}}", "PG2001@=", "PG2001@}}", "PG2001@2", "PG2002@end"],
            Errors(Template));
    }

    [Fact]
    public void What_can_be_read_around_an_error_is_kept()
    {
        var tree = Parse("a{{ b + }}c{{ if }}d{{ else }}e{{ end }}f", out _);
        Assert.Equal("\"a\" {(b Add ?)} \"c\" if ? <\"d\"> else <\"e\"> \"f\"", SyntaxPrinter.Print(tree));
    }

    [Theory]
    [InlineData("a\nb\n{{ if a }}", "`if` opened at line 3 is never closed; add `{{ end }}`")]
    [InlineData("{{ if a }}\n{{ else }}\n{{ else }}{{ end }}", "A second `else` for the `if` opened at line 1; only one is allowed")]
    [InlineData("{{ a | date.add_days -5 }}", "A negative argument needs parentheses: `(-5)`; without them it is subtracted from the function")]
    [InlineData("{{ x += 2 }}", "`+=` is not part of the language; write `x = x + ...`")]
    [InlineData("{{ for x in 1..n limit: 2 }}{{ end }}", "Put the loop's list in parentheses before `limit`")]
    [InlineData("{{ if a and b }}{{ end }}", "`and` is written `&&`")]
    [InlineData("{{ not a }}", "`not` is written `!`")]
    [InlineData("{{ if a }}{{ elseif b }}{{ end }}", "`elseif` is written `else if`")]
    [InlineData("{{ if a }}\n{{ endif }}", "`if` opened at line 1 is never closed; `endif` at line 2 is a name, blocks end with `end`")]
    [InlineData("{{ a\n| f }}", "`|` cannot start a statement; an expression goes on in the next line only behind `|` and between `[` and `]`")]
    [InlineData("{{ 1 [0] }}", "`[` follows a value that is no function; to take an element of the value, leave out the space before `[`")]
    [InlineData("{{ [1][0] }}", "`[` follows a value that is no function; to take an element of the value, assign it to a variable first")]
    [InlineData("{{ name }", "A code block ends with `}}`; a single `}` is taken for that")]
    [InlineData("{{ x end }}", "`end` cannot follow the expression; a statement such as `end` starts behind `;`, a line break or in its own `{{ }}`")]
    public void Messages_say_what_to_do(string template, string message) => Assert.Equal(message, Message(template));

    [Fact]
    public void Text_that_a_case_drops_is_a_warning()
    {
        Parse("{{ case a }} lost {{ when 1 }}{{ end }}", out var diagnostics);
        Assert.False(diagnostics.HasErrors);
        Assert.Equal("Text between `case` and its first `when` is never written", Assert.Single(diagnostics.Items).Message);
    }
}
