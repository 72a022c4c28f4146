using System;
using System.Buffers;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Text;
using PromptGen.Templates.Values;
using Xunit;
using static PromptGen.Interpretation.Tests.Tree;

namespace PromptGen.Interpretation.Tests;

public sealed class StatementTests
{
    private static readonly FieldDeclaration Name = new("name", PromptType.String);
    private static readonly FieldDeclaration Count = new("count", PromptType.Int, defaultValue: new ConstantValue(TypeKind.Int, "7"));

    [Fact]
    public void A_captured_text_is_written_only_where_it_is_read()
    {
        var local = new LocalSymbol(0, "c", PromptType.String);
        Assert.Equal("a[bc][bc]", Render(Template(
            Block(
                Say("a"),
                new BoundCapture(local, Block(Say("b"), Say("c")), Span),
                Say("["), Write(new BoundLocal(local, PromptType.String, Span)), Say("]["), Write(new BoundLocal(local, PromptType.String, Span)), Say("]")),
            locals: [local])));
    }

    [Fact]
    public void An_input_left_out_takes_the_default_of_the_version_that_renders()
    {
        BoundTemplate template = Template(Block(Write(Input(0, Name)), Say(" "), Write(Input(1, Count))), inputs: [Name, Count]);
        Assert.Equal("Ana 7", Render(template, TemplateValue.From("Ana"), default));
        Assert.Equal("Ana 9", Render(template, TemplateValue.From("Ana"), TemplateValue.From(9)));
    }

    [Fact]
    public void A_partial_sees_its_arguments_and_keeps_nothing()
    {
        var input = new LocalSymbol(0, "x", PromptType.Int);
        var own = new LocalSymbol(1, "y", PromptType.Int.WithOptional());
        BoundPartial partial = Partial(
            0,
            "shared/part",
            Block(Write(new BoundLocal(own, own.Type, Span)), new BoundAssign(own, new BoundLocal(input, input.Type, Span), Span), Write(new BoundLocal(own, own.Type, Span)), Say(";")),
            [input, own]);
        Assert.Equal("1;2;", Render(Template(
            Block(new BoundInclude(partial, [Int(1)], Span), new BoundInclude(partial, [Int(2)], Span)),
            partials: [partial])));
    }

    [Fact]
    public void A_failure_in_a_partial_names_it()
    {
        BoundPartial partial = Partial(0, "shared/part", Block(Write(Binary(BoundBinaryOperator.Modulo, Int(1), Int(0)))));
        PromptRenderException failure = Fails(Template(Block(new BoundInclude(partial, [], Span)), partials: [partial]));
        Assert.Contains("in partial shared/part", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Indented_statements_indent_lines_that_follow_a_line_break()
    {
        Assert.Equal("x\n  y\n  z\nw", Render(Say("x\ny\n", "  "), Write(Text("z"), "  "), Say("\nw")));
        Assert.Equal("x\n\n  y", Render(Say("x\n", "  "), Say("\n"), Say("y", "  ")));
        Assert.Equal("x\n  \n  y", Render(Say("x\n"), Say("\ny", "  ")));
        Assert.Equal("x\nzy", Render(Say("x\n", "  "), Say("z"), Say("y", "  ")));
    }

    [Fact]
    public void An_include_indents_what_its_partial_writes()
    {
        BoundPartial partial = Partial(0, "p", Block(Say("a\nb\n")));
        BoundInclude include = new(partial, [], Span) { Indent = "\t" };
        Assert.Equal("-a\n\tb\n\ta\n\tb\n", Render(Template(Block(Say("-", "\t"), include, include), partials: [partial])));
    }

    [Fact]
    public void A_mebibyte_of_characters_is_refused_and_not_cut_off()
    {
        BoundExpression half = Binary(BoundBinaryOperator.Repeat, Text("0123456789abcdef"), Int(32 * 1024));
        BoundExpression rest = Binary(BoundBinaryOperator.Repeat, Text("x"), Int((512 * 1024) - 1));
        Assert.Equal((1024 * 1024) - 1, Render(Write(half), Write(rest)).Length);

        BoundTemplate tooLong = Template(Block(Write(half), Write(rest), Say("x")));
        var failure = Assert.Throws<PromptRenderException>(() => Render(tooLong));
        LinePosition end = tooLong.Source.GetPosition(tooLong.Source.Length);
        Assert.Equal((end.Line, end.Column, "the rendering writes more than 1048575 characters"), (failure.Line, failure.Column, failure.Reason));
    }

    [Fact]
    public void A_rendering_goes_into_a_callers_buffer()
    {
        var buffer = new ArrayBufferWriter<char>();
        TemplateProgram.Compile(Template(Block(Say("ab"), Write(Int(12))))).RenderText(new ArgumentArray(), buffer);
        Assert.Equal("ab12", buffer.WrittenSpan.ToString());
    }

    [Fact]
    public void One_program_serves_many_threads()
    {
        var local = new LocalSymbol(0, "c", PromptType.String);
        var loop = new LoopSymbol(0, "x", PromptType.Int);
        TemplateProgram program = TemplateProgram.Compile(Template(
            Block(
                new BoundCapture(local, Block(Write(Input(0, Name)), Say("!")), Span),
                For(loop, Range(1, 20), Block(Write(new BoundLocal(local, PromptType.String, Span)), Write(new BoundLoopVariable(loop, Span))))),
            inputs: [Name],
            locals: [local],
            loops: [loop]));

        Parallel.For(0, 2000, i =>
        {
            string name = "n" + i;
            string expected = string.Concat(Enumerable.Range(1, 20).Select(n => name + "!" + n));
            Assert.Equal(expected, program.RenderText(new ArgumentArray(TemplateValue.From(name))));
        });
    }

    [Fact]
    public void A_small_rendering_allocates_its_result_and_hardly_more()
    {
        var loop = new LoopSymbol(0, "x", PromptType.String);
        FieldDeclaration tags = new("tags", PromptType.ListOf(PromptType.String));
        TemplateProgram program = TemplateProgram.Compile(Template(
            Block(
                Say("Dear "),
                Write(Input(0, Name)),
                Say(", you have "),
                Write(Binary(BoundBinaryOperator.Add, Input(1, Count), Int(1))),
                Say(" things and "),
                Write(Number(1.5)),
                For(loop, Input(2, tags), Block(Say("\n- "), Write(new BoundLoopVariable(loop, Span))))),
            inputs: [Name, Count, tags],
            loops: [loop]));
        var arguments = new ArgumentArray(
            TemplateValue.From("Ana"),
            TemplateValue.From(41),
            ArrayShape.ToValue([TemplateValue.From("red"), TemplateValue.From("green"), TemplateValue.From("blue")]));
        string result = program.RenderText(arguments);
        Assert.Equal("Dear Ana, you have 42 things and 1.5\n- red\n- green\n- blue", result);

        const int Rounds = 1000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            program.RenderText(arguments);
        }

        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        long stringSize = 22 + (2 * result.Length);
        Assert.InRange(each, stringSize, stringSize + 128);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(60_000)]
    [InlineData(300_000)]
    public void A_long_rendering_allocates_its_result_and_hardly_more(int length)
    {
        TemplateProgram program = TemplateProgram.Compile(Template(Block(Say("x"), Write(Input(0, Name)), Say("y")), inputs: [Name]));
        var arguments = new ArgumentArray(TemplateValue.From(new string('a', length)));
        program.RenderText(arguments);

        long before = GC.GetAllocatedBytesForCurrentThread();
        string result = program.RenderText(arguments);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("x" + new string('a', length) + "y", result);
        Assert.InRange(allocated, 2 * result.Length, 22 + (2 * result.Length) + 128);
    }

    [Fact]
    public void A_rendering_may_start_another_in_the_middle()
    {
        var outer = new LoopSymbol(0, "x", PromptType.String);
        FieldDeclaration list = new("list", PromptType.ListOf(PromptType.String));
        TemplateProgram program = TemplateProgram.Compile(Template(
            Block(Write(Input(0, Name)), For(outer, Input(1, list), Block(Say("["), Write(new BoundLoopVariable(outer, Span)), Say("]"))), Write(Input(0, Name))),
            inputs: [Name, list],
            loops: [outer]));
        TemplateValue plain = ArrayShape.ToValue([TemplateValue.From("i"), TemplateValue.From("j")]);
        var nested = new RenderingShape(() => program.RenderText(new ArgumentArray(TemplateValue.From("b"), plain)));
        Assert.Equal("a[b[i][j]b][b[i][j]b]a", program.RenderText(new ArgumentArray(TemplateValue.From("a"), new TemplateValue(nested, null, 0))));
    }

    [Fact]
    public void A_program_renders_only_its_own_kind()
    {
        Assert.Throws<InvalidOperationException>(() => TemplateProgram.Compile(Template(Block())).RenderMessages(new ArgumentArray(), null));
        Assert.Throws<InvalidOperationException>(() => TemplateProgram.Compile(Template(Block(), PromptKind.Chat)).RenderText(new ArgumentArray()));
        Assert.Throws<ArgumentException>(() => TemplateProgram.Compile(Template(Block(), PromptKind.Partial)));
    }

    private sealed class RenderingShape(Func<string> render) : ValueShape
    {
        public override TypeKind Kind => TypeKind.List;

        public override int GetCount(object? container, long bits) => 2;

        public override TemplateValue GetItem(object? container, long bits, int index) => TemplateValue.From(render());
    }
}
