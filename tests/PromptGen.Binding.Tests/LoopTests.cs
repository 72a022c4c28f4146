using System.Linq;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Binding.Tests;

/// <summary>Loops, their options and the jumps out of them.</summary>
public sealed class LoopTests : BindingTests
{
    [Theory]
    [InlineData("{{ for t in tags }}{{ t.size }}{{ end }}")]
    [InlineData("{{ for i in items }}{{ i.title }}{{ for.index + 1 }}{{ for.last }}{{ end }}")]
    [InlineData("{{ for i in 1..count }}{{ i * 2 }}{{ end }}")]
    [InlineData("{{ for t in tags limit: 2 offset: count reversed }}{{ t }}{{ else }}-{{ end }}")]
    [InlineData("{{ for t in tags limit: limit }}{{ t }}{{ end }}")]
    [InlineData("{{ for e in extras }}{{ e }}{{ end }}")]
    [InlineData("{{ for a in [1, 2] }}{{ for b in [3] }}{{ a + b + for.index }}{{ if b == 3; break; end }}{{ end }}{{ end }}")]
    public void Is_accepted(string template) => Accept(template);

    [Theory]
    [InlineData("{{ for c in name }}{{ end }}", "name", "string.split")]
    [InlineData("{{ for c in count }}{{ end }}", "count", "range")]
    [InlineData("{{ for c in user }}{{ end }}", "user", "an object")]
    [InlineData("{{ for t in tags limit: price }}{{ end }}", "price", "an int")]
    public void Needs_a_list_and_ints(string template, string at, string says) =>
        Assert.Contains(says, Refuse(template, TemplateCodes.TypeMismatch, at).Message);

    [Fact]
    public void A_jump_stays_in_its_capture() => Refuse("{{ for t in tags }}{{ capture x }}{{ break }}{{ end }}{{ end }}", TemplateCodes.Unsupported, "break");

    [Fact]
    public void What_Scriban_alone_knows_of_a_turn_is_refused() =>
        Refuse("{{ for t in tags }}{{ for.changed }}{{ end }}", TemplateCodes.Unsupported, "changed");

    [Fact]
    public void The_else_of_a_missing_list_is_not_guessed() =>
        Refuse("{{ for e in extras }}{{ e }}{{ else }}none{{ end }}", TemplateCodes.MayBeMissing, "extras");

    [Fact]
    public void A_missing_list_runs_nothing()
    {
        BoundBlock block = Assert.IsType<BoundBlock>(Accept("{{ for e in extras }}{{ e }}{{ end }}").Body.Statements.Single());
        BoundIf guarded = Assert.IsType<BoundIf>(block.Statements[1]);
        Assert.True(Assert.IsType<BoundIsNull>(guarded.Branches.Single().Condition).Negated);
        Assert.False(Assert.IsType<BoundFor>(guarded.Branches.Single().Body.Statements.Single()).Source.Type.IsOptional);
    }

    [Fact]
    public void Only_loops_that_need_a_counter_say_so()
    {
        BoundTemplate bound = Accept("{{ for a in tags }}{{ for b in tags }}{{ for.index }}{{ end }}{{ a }}{{ end }}");
        Assert.Equal([false, true], bound.Loops.Select(l => l.ReadsLoopProperties));
    }

    [Fact]
    public void A_case_compares_as_the_operator_does()
    {
        BoundBlock block = Assert.IsType<BoundBlock>(Accept("{{ case plan; when \"free\", \"pro\"; 1; when name; 2; else; 3; end }}").Body.Statements.Single());
        Assert.IsType<BoundAssign>(block.Statements[0]);
        BoundIf branches = Assert.IsType<BoundIf>(block.Statements[1]);
        Assert.Equal(BoundBinaryOperator.Or, Assert.IsType<BoundBinary>(branches.Branches[0].Condition).Operator);
        Assert.Equal(BoundBinaryOperator.Equal, Assert.IsType<BoundBinary>(branches.Branches[1].Condition).Operator);
        Assert.NotNull(branches.Else);
    }

    [Fact]
    public void A_when_that_can_never_hold_is_a_mistake() =>
        Assert.Contains("did you mean `free`", Refuse("{{ case plan }}{{ when \"fre\" }}x{{ end }}", TemplateCodes.TypeMismatch, "\"fre\"").Message);
}
