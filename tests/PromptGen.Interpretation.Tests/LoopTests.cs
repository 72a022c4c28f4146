using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Interpretation.Tests.Tree;

namespace PromptGen.Interpretation.Tests;

public sealed class LoopTests
{
    private static readonly LoopSymbol Outer = new(0, "x", PromptType.Int);
    private static readonly LoopSymbol Inner = new(1, "y", PromptType.Int);

    [Theory]
    [InlineData(null, null, false, "1 2 3 4 5 ")]
    [InlineData(2, null, false, "3 4 5 ")]
    [InlineData(1, 2, false, "2 3 ")]
    [InlineData(null, null, true, "5 4 3 2 1 ")]
    [InlineData(1, 2, true, "5 4 ")]
    [InlineData(-1, -1, false, "1 2 3 4 5 ")]
    [InlineData(0, 0, false, "1 2 3 4 5 ")]
    [InlineData(9, null, false, "none")]
    public void Offset_then_reversal_then_limit(int? offset, int? limit, bool reversed, string expected)
    {
        Assert.Equal(expected, RenderOver(Ints(1, 2, 3, 4, 5)));
        Assert.Equal(expected, RenderOver(Range(1, 5)));

        string RenderOver(BoundExpression source) => Render(Template(
            Block(For(
                Outer,
                source,
                Block(Write(new BoundLoopVariable(Outer, Span)), Say(" ")),
                offset is { } o ? Int(o) : null,
                limit is { } l ? Int(l) : null,
                reversed,
                Block(Say("none")))),
            loops: [Outer]));
    }

    [Fact]
    public void The_properties_of_for_speak_of_turns()
    {
        BoundBlock body = Block(
            Write(Property(Outer, LoopProperty.Index)),
            Write(Property(Outer, LoopProperty.ReverseIndex)),
            Write(Property(Outer, LoopProperty.Length)),
            new BoundIf([new BoundBranch(Property(Outer, LoopProperty.First), Block(Say("F")), Span)], null, Span),
            new BoundIf([new BoundBranch(Property(Outer, LoopProperty.Last), Block(Say("L")), Span)], null, Span),
            new BoundIf([new BoundBranch(Property(Outer, LoopProperty.Even), Block(Say("e")), Span)], Block(Say("o")), Span),
            Say(" "));
        Assert.Equal("023Fe 113o 203Le ", Render(Template(Block(For(Outer, Ints(9, 9, 9, 9), body, offset: Int(1), reversed: true)), loops: [Outer])));
    }

    [Fact]
    public void Break_and_continue_act_on_the_innermost_loop()
    {
        BoundExpression isTwo = Binary(BoundBinaryOperator.Equal, new BoundLoopVariable(Inner, Span), Int(2), PromptType.Bool);
        BoundStatement inner = For(Inner, Range(1, 3), Block(
            new BoundIf([new BoundBranch(isTwo, Block(new BoundContinue(Span)), Span)], null, Span),
            Write(new BoundLoopVariable(Inner, Span))));
        BoundStatement outer = For(Outer, Range(1, 9), Block(
            inner,
            Say("|"),
            new BoundIf([new BoundBranch(Binary(BoundBinaryOperator.Equal, new BoundLoopVariable(Outer, Span), Int(2), PromptType.Bool), Block(new BoundBreak(Span)), Span)], null, Span)));
        Assert.Equal("13|13|", Render(Template(Block(outer), loops: [Outer, Inner])));
    }

    [Fact]
    public void An_outermost_loop_takes_a_thousand_turns_with_those_inside_it()
    {
        BoundTemplate Nested(int outer, int inner) => Template(
            Block(For(Outer, Range(1, outer), Block(For(Inner, Range(1, inner), Block(Say("."))))), For(Outer, Range(1, 1000), Block(Say("!")))),
            loops: [Outer, Inner]);

        Assert.Equal(990 + 1000, Render(Nested(10, 99)).Length);
        Fails(Nested(10, 100));
    }

    [Fact]
    public void An_offset_beyond_32_bits_fails() =>
        Fails(Template(Block(For(Outer, Ints(1), Block(), offset: Int(1L << 40))), loops: [Outer]));
}
