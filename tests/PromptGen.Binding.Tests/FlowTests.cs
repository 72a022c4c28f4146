using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Types of variables and of values that may be missing, as they follow from the way to a place.</summary>
public sealed class FlowTests : BindingTests
{
    [Theory]
    [InlineData("{{ x = \"a\"; x = 1; y = x + 1 }}", "int")]
    [InlineData("{{ if vip; x = 1; else; x = 2; end; y = x }}", "int")]
    [InlineData("{{ if vip; x = 1; end; y = x }}", "int?")]
    [InlineData("{{ x = 1; if vip; x = null; end; y = x }}", "int?")]
    [InlineData("{{ x = null; if vip; x = \"a\"; end; y = x ?? \"b\" }}", "string")]
    [InlineData("{{ x = note; y = x }}", "string?")]
    [InlineData("{{ x = plan; y = x }}", "string")]
    [InlineData("{{ n = 0; for t in tags; n = n + 1; end; y = n }}", "int")]
    [InlineData("{{ for t in tags; x = t; end; y = x }}", "string?")]
    [InlineData("{{ for t in tags; x = t; else; x = \"none\"; end; y = x }}", "string")]
    [InlineData("{{ for t in tags; x = 1; break; end; y = x }}", "int?")]
    [InlineData("{{ case plan; when \"free\"; x = 1; else; x = 2; end; y = x }}", "int")]
    [InlineData("{{ case plan; when \"free\"; x = 1; end; y = x }}", "int?")]
    [InlineData("{{ capture x }}a{{ end; y = x }}", "string")]
    [InlineData("{{ x = [1]; x = x | array.add 2; y = x }}", "list of int")]
    [InlineData("{{ x = []; x = x | array.add \"a\"; y = x }}", "list of string")]
    [InlineData("{{ for t in tags; if vip; x = 1; continue; end; x = 2; y = x; end }}", "int")]
    public void A_variable_has_the_type_of_its_last_value(string template, string type)
    {
        BoundTemplate bound = Accept(template);
        BoundAssign last = Statements(bound.Body).OfType<BoundAssign>().Last(a => a.Target.Name == "y");
        Assert.Equal(type, last.Value.Type.ToString());
        Assert.Equal(type.TrimEnd('?'), last.Target.Type.WithOptional(false).ToString());
    }

    [Theory]
    [InlineData("{{ if vip; x = 1; else; x = \"a\"; end; x }}", "x")]
    [InlineData("{{ x = 1; for t in tags; x = \"a\"; end; x }}", "x")]
    [InlineData("{{ x = 1; for t in tags; y = x; x = \"a\"; end }}", "x")]
    public void A_variable_of_two_types_cannot_be_read(string template, string at)
    {
        Diagnostic finding = Refuse(template, TemplateCodes.TypeMismatch, at);
        Assert.Contains("an int", finding.Message);
        Assert.Contains("a string", finding.Message);
    }

    [Fact]
    public void A_variable_that_an_earlier_turn_may_have_emptied_may_be_missing() =>
        Refuse("{{ x = 1; for t in tags; y = x + 1; if vip; x = null; end; end }}", TemplateCodes.MayBeMissing, "x");

    [Theory]
    [InlineData("{{ if manager }}{{ manager.first }}{{ end }}")]
    [InlineData("{{ if manager != null }}{{ manager.first }}{{ end }}")]
    [InlineData("{{ if !manager }}-{{ else }}{{ manager.first }}{{ end }}")]
    [InlineData("{{ if manager == null }}-{{ else if vip }}{{ manager.first }}{{ else }}{{ manager.age }}{{ end }}")]
    [InlineData("{{ if vip && manager && manager.age > 1 }}{{ manager.first }}{{ end }}")]
    [InlineData("{{ if !manager || manager.age > 1 }}-{{ else }}{{ manager.first }}{{ end }}")]
    [InlineData("{{ manager ? manager.first : \"\" }}")]
    [InlineData("{{ if note == \"x\" }}{{ note.size }}{{ end }}")]
    [InlineData("{{ if manager?.nick }}{{ manager.nick.size }}{{ end }}")]
    [InlineData("{{ if user.nick }}{{ user.nick.size }}{{ end }}")]
    [InlineData("{{ if limit }}{{ limit + 1 }}{{ end }}")]
    [InlineData("{{ x = limit; if x }}{{ x + 1 }}{{ end }}")]
    [InlineData("{{ for i in items }}{{ if i.memo }}{{ i.memo.size }}{{ end }}{{ end }}")]
    public void A_condition_shows_that_a_value_is_there(string template) => Accept(template);

    [Theory]
    [InlineData("{{ if manager || vip }}{{ manager.first }}{{ end }}", "manager.first")]
    [InlineData("{{ if !manager }}{{ manager.first }}{{ end }}", "manager.first")]
    [InlineData("{{ if manager }}{{ end }}{{ manager.first }}", "manager.first")]
    [InlineData("{{ x = limit; if x; x = user.nick?.size; y = x + 1; end }}", "x")]
    [InlineData("{{ for i in items; if i.memo; end; y = i.memo.size; end }}", "i.memo.size")]
    public void And_only_where_it_holds(string template, string at) => Refuse(template, TemplateCodes.MayBeMissing, at);

    [Fact]
    public void A_name_has_one_place_for_each_type_and_unused_ones_are_dropped()
    {
        BoundTemplate bound = Accept("{{ x = 1; x }}{{ x = \"a\"; x }}{{ for t in tags; x = true; x; end }}");
        Assert.Equal(["int", "string", "bool"], bound.Locals.Select(l => l.Type.ToString()));
        Assert.Equal([0, 1, 2], bound.Locals.Select(l => l.Index));
        Assert.Equal([0], bound.Loops.Select(l => l.Index));
    }

    [Fact]
    public void Null_empties_every_place_of_a_variable()
    {
        BoundTemplate bound = Accept("{{ for t in tags; if vip; x = null; end; x ?? \"-\"; x = t; end }}");
        BoundAssign emptied = Statements(bound.Body).OfType<BoundAssign>().First();
        Assert.Equal("string?", emptied.Target.Type.ToString());
        Assert.Null(Assert.IsType<BoundLiteral>(emptied.Value).Value);
    }

    private static System.Collections.Generic.IEnumerable<BoundStatement> Statements(BoundBlock block) => block.Statements.SelectMany(s => s switch
    {
        BoundBlock inner => Statements(inner),
        BoundIf branches => branches.Branches.Select(b => b.Body).Append(branches.Else).OfType<BoundBlock>().SelectMany(Statements),
        BoundFor loop => Statements(loop.Body).Concat(loop.Else is null ? [] : Statements(loop.Else)),
        _ => [s],
    });
}
