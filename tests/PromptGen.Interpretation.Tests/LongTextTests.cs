using System;
using System.Buffers;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Interpretation;
using PromptGen.Templates.Values;
using Xunit;
using static PromptGen.Interpretation.Tests.Tree;

namespace PromptGen.Interpretation.Tests;

/// <summary>Long texts are not copied when they are written; what comes out is the same as if they were.</summary>
public sealed class LongTextTests
{
    private static readonly FieldDeclaration Value = new("value", PromptType.String);

    [Fact]
    public void Texts_of_any_lengths_come_out_one_behind_the_other()
    {
        Gen<int[]> lengths = Gen.Choose(0, 600).ArrayOf();
        Prop.ForAll(lengths.ToArbitrary(), lengths =>
        {
            string[] texts = [.. lengths.Select((length, i) => new string((char)('a' + (i % 26)), length))];
            TemplateProgram program = TemplateProgram.Compile(Template(Block([.. texts.Select((t, i) => i % 2 == 0 ? (BoundStatement)Say(t) : Write(Input(0, Value)))]), inputs: [Value]));
            var arguments = new ArgumentArray(TemplateValue.From(new string('v', lengths.FirstOrDefault())));
            string expected = string.Concat(texts.Select((t, i) => i % 2 == 0 ? t : new string('v', lengths[0])));
            var parts = new StringBuilder();
            using (TextRendering rendering = program.StartText(arguments))
            {
                Assert.Equal(expected.Length, rendering.Length);
                for (int i = 0; i < rendering.PartCount; i++)
                {
                    parts.Append(rendering.GetPart(i));
                }
            }

            var buffer = new ArrayBufferWriter<char>();
            program.RenderText(arguments, buffer);
            return expected == program.RenderText(arguments) && expected == parts.ToString() && expected == new string(buffer.WrittenSpan);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void A_text_of_so_many_inputs_has_each_in_its_place_and_asks_for_each_once(int count)
    {
        FieldDeclaration[] inputs = [.. Enumerable.Range(0, count).Select(i => new FieldDeclaration("i" + i, PromptType.String, defaultValue: new ConstantValue(TypeKind.String, "none")))];
        BoundStatement[] statements = [.. Enumerable.Range(0, 2 * count).SelectMany(i => new BoundStatement[] { Write(Input(i % count, inputs[i % count])), Say(i + ";") })];
        TemplateProgram program = TemplateProgram.Compile(Template(Block(statements), inputs: inputs));
        var arguments = new CountingArguments(count);

        string text = program.RenderText(arguments);

        Assert.Equal(string.Concat(Enumerable.Range(0, 2 * count).Select(i => (i % count == 0 ? "none" : "v" + (i % count)) + i + ";")), text);
        Assert.All(arguments.Asked, asked => Assert.Equal(1, asked));
    }

    [Fact]
    public void A_text_of_inputs_alone_may_be_as_long_as_the_limit()
    {
        TemplateProgram program = TemplateProgram.Compile(Template(Block(Say("-"), Write(Input(0, Value)), Write(Input(0, Value))), inputs: [Value]));

        Assert.Equal(RenderLimits.OutputLength, program.RenderText(new ArgumentArray(TemplateValue.From(new string('a', (RenderLimits.OutputLength - 1) / 2)))).Length);
        var failure = Assert.Throws<PromptRenderException>(() => program.RenderText(new ArgumentArray(TemplateValue.From(new string('a', RenderLimits.OutputLength / 2 + 1)))));
        Assert.Contains("more than 1048575 characters", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void White_space_at_the_end_of_a_message_is_dropped_through_long_and_short_texts()
    {
        string longText = new('x', 500);
        TemplateProgram program = TemplateProgram.Compile(Template(
            Block(Role(MessageRole.System), Say(longText + new string('\n', 400)), Say(" \n"), Write(Input(0, Value)), Say("\t"), Role(MessageRole.User), Write(Input(0, Value)), Say(" ")),
            PromptKind.Chat,
            [Value]));

        Assert.Equal(
            [new PromptMessage(MessageRole.System, longText), new PromptMessage(MessageRole.User, "")],
            program.RenderMessages(new ArgumentArray(TemplateValue.From(new string(' ', 700))), null));
    }

    [Fact]
    public void A_capture_between_long_texts_takes_its_own_text_alone()
    {
        var local = new LocalSymbol(0, "c", PromptType.String);
        string longText = new('x', 500);
        TemplateProgram program = TemplateProgram.Compile(Template(
            Block(Say(longText), new BoundCapture(local, Block(Say("["), Write(Input(0, Value)), Say("]")), Span), Say("."), Write(Input(0, Value)), Write(new BoundLocal(local, PromptType.String, Span))),
            inputs: [Value],
            locals: [local]));
        string value = new('v', 900);

        Assert.Equal(longText + "." + value + "[" + value + "]", program.RenderText(new ArgumentArray(TemplateValue.From(value))));
    }

    [Fact]
    public void Lines_of_long_texts_are_indented()
    {
        string lines = string.Join('\n', Enumerable.Repeat(new string('x', 200), 5));
        TemplateProgram program = TemplateProgram.Compile(Template(Block(Say("\n"), Write(Input(0, Value), indent: "  "), Say("\n")), inputs: [Value]));

        Assert.Equal("\n  " + lines.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n", program.RenderText(new ArgumentArray(TemplateValue.From(lines))));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100)]
    public void Long_and_short_texts_count_towards_the_limit_alike(int each)
    {
        var loop = new LoopSymbol(0, "i", PromptType.Int);
        TemplateProgram program = TemplateProgram.Compile(Template(Block(For(loop, Range(1, 1000), Block(Write(Input(0, Value)), Write(Input(1, Value)))), Write(Input(2, Value))), inputs: [Value, Value, Value], loops: [loop]));
        string RenderTo(int length)
        {
            int rest = length - (1000 * (each + 8));
            return program.RenderText(new ArgumentArray(TemplateValue.From(new string('a', each)), TemplateValue.From("short by"), TemplateValue.From(new string('b', rest))));
        }

        Assert.Equal(RenderLimits.OutputLength, RenderTo(RenderLimits.OutputLength).Length);
        Assert.Throws<PromptRenderException>(() => RenderTo(RenderLimits.OutputLength + 1));
        Assert.Equal(RenderLimits.OutputLength, RenderTo(RenderLimits.OutputLength).Length);
    }

    [Fact]
    public void Many_short_texts_that_are_long_together_allocate_the_result_alone()
    {
        var loop = new LoopSymbol(0, "i", PromptType.Int);
        TemplateProgram program = TemplateProgram.Compile(Template(Block(For(loop, Range(1, 900), Block(Write(Input(0, Value)), Say("\n")))), inputs: [Value], loops: [loop]));
        var arguments = new ArgumentArray(TemplateValue.From(new string('a', 120)));
        long least = long.MaxValue;
        for (int i = 0; i < 10; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            string text = program.RenderText(arguments);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before - (2 * text.Length));
        }

        Assert.InRange(least, 0, 128);
    }

    private sealed class CountingArguments(int count) : PromptArguments
    {
        public int[] Asked { get; } = new int[count];

        public override TemplateValue Get(int slot)
        {
            Asked[slot]++;
            return slot == 0 ? TemplateValue.Null : TemplateValue.From("v" + slot);
        }
    }
}
