using Xunit;

namespace PromptGen.Templates.Tests.Parsing;

/// <summary>Statements, their separators and their blocks.</summary>
public sealed class StatementParsingTests : ParsingTests
{
    [Theory]
    [InlineData("Hello {{ name }}!", "\"Hello \" {name} \"!\"")]
    [InlineData("{{ a; b\nc }}", "{a} {b} {c}")]
    [InlineData("{{\n\n a\n ;; b\n }}", "{a} {b}")]
    [InlineData("{{ x = 1; x }}", "x = 1 {x}")]
    [InlineData("{{ x = a | f 1 }}", "x = |f(a, 1)")]
    [InlineData("{{ a # note\n b }}", "{a} {b}")]
    [InlineData("{{ a # note }}t", "{a} \"t\"")]
    [InlineData("{{ a ## note\n note ## + b }}", "{(a Add b)}")]
    [InlineData("{{ # only a note }}", "")]
    [InlineData("{{ ünï_1 }}", "{ünï_1}")]
    public void Statements_are_separated_by_line_breaks_and_semicolons(string template, string tree) => Assert.Equal(tree, Tree(template));

    [Theory]
    [InlineData("{{ if a }}1{{ end }}", "if a <\"1\">")]
    [InlineData("{{ if a }}1{{ else }}2{{ end }}3", "if a <\"1\"> else <\"2\"> \"3\"")]
    [InlineData("{{ if a }}1{{ else if b }}2{{ else if c }}3{{ else }}4{{ end }}", "if a <\"1\"> else-if b <\"2\"> else-if c <\"3\"> else <\"4\">")]
    [InlineData("{{ if a; b; else; c; end }}", "if a <{b}> else <{c}>")]
    [InlineData("{{ if a }}1{{ else\nif b }}2{{ end; end }}", "if a <\"1\"> else <if b <\"2\">>")]
    [InlineData("{{ if !name; name2 = \"d\"; end; name }}", "if (Not name) <name2 = \"d\"> {name}")]
    public void If(string template, string tree) => Assert.Equal(tree, Tree(template));

    [Theory]
    [InlineData("{{ for x in xs }}{{ x }}{{ end }}", "for x in xs <{x}>")]
    [InlineData("{{ for x in xs limit:2 }}{{ end }}", "for x in xs limit: 2 <>")]
    [InlineData("{{ for y in x offset:1 limit:3 reversed\n\ty\nend }}", "for y in x limit: 3 offset: 1 reversed <{y}>")]
    [InlineData("{{ for x in xs reversed limit: (n + 1) offset: a.b }}{{ end }}", "for x in xs limit: (n Add 1) offset: a.b reversed <>")]
    [InlineData("{{ for x in 1..3 }}{{ for.index }}{{ else }}none{{ end }}", "for x in (1 .. 3) <{for.index}> else <\"none\">")]
    [InlineData("{{ for x in (1..3) limit: 2 }}{{ end }}", "for x in (1 .. 3) limit: 2 <>")]
    [InlineData("{{ for x in xs | array.sort }}{{ end }}", "for x in |array.sort(xs) <>")]
    [InlineData("{{ for x in xs; if x; break; end; continue; end }}", "for x in xs <if x <break> continue>")]
    [InlineData("{{ for x in [1, 2] }}{{ end }}", "for x in [1, 2] <>")]
    public void For(string template, string tree) => Assert.Equal(tree, Tree(template));

    [Theory]
    [InlineData("{{ case x }}{{ when 1 }}a{{ when 2, 3 }}b{{ else }}c{{ end }}", "case x when 1 <\"a\"> when 2, 3 <\"b\"> else <\"c\">")]
    [InlineData("{{ case x }}\n {{ when 1 || 2 || 3 }}a{{ end }}", "case x when 1, 2, 3 <\"a\">")]
    [InlineData("{{ case x\n when \"a\", \"b\"\n 1\n else\n 2\n end }}", "case x when \"a\", \"b\" <{1}> else <{2}>")]
    [InlineData("{{ case x; when -1 * (a[0] * 3); b; end }}", "case x when ((Negate 1) Multiply (a[0] Multiply 3)) <{b}>")]
    [InlineData("{{ case x; when a && b || c; d; end }}", "case x when (a And b), c <{d}>")]
    public void Case(string template, string tree) => Assert.Equal(tree, Tree(template));

    [Theory]
    [InlineData("{{ capture x }}a{{ b }}{{ end }}{{ x }}", "capture x <\"a\" {b}> {x}")]
    [InlineData("{{ capture x; a; end }}", "capture x <{a}>")]
    [InlineData("{{ role \"system\" }}a{{ role 'user' }}", "role \"system\" \"a\" role \"user\"")]
    [InlineData("{{ history }}", "history")]
    [InlineData("{{ history; a }}", "history {a}")]
    [InlineData("{{ history.size }}{{ history | array.size }}{{ x = history }}", "{history.size} {|array.size(history)} x = history")]
    [InlineData("{{ role }}{{ role.name }}", "{role} {role.name}")]
    [InlineData("{{ include \"a/b\" }}", "include \"a/b\"")]
    [InlineData("{{ include `a` x: 1 y: (a + b) z: u.v }}", "include \"a\" x: 1 y: (a Add b) z: u.v")]
    public void Others(string template, string tree) => Assert.Equal(tree, Tree(template));
}
