using System;
using System.Collections.Generic;
using PromptGen.Emission.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Emission.Tests;

/// <summary>Emitted text prompts, called; each rendering is also compared with its UTF-8 form and the interpreter.</summary>
public class TextPromptTests
{
    private static readonly PromptType Ticket = PromptType.ObjectOf(
    [
        new FieldDeclaration("id", PromptType.Int),
        new FieldDeclaration("subject", PromptType.String, maxLength: 10),
        new FieldDeclaration("note", PromptType.String.WithOptional()),
        new FieldDeclaration("priority", PromptType.EnumOf(["low", "high"]), defaultValue: new ConstantValue(TypeKind.Enum, "low")),
    ]);

    [Fact]
    public void Plain_text_is_returned_as_it_is()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("Hello there.\nBye.");
        Assert.Equal("Hello there.\nBye.", prompt.Render());
    }

    [Fact]
    public void Scalars_are_written_as_the_language_writes_them()
    {
        EmittedPrompt prompt = EmittedPrompt.Text(
            "{{ s }}|{{ b }}|{{ i }}|{{ n }}|{{ m }}|{{ d }}|{{ t }}|{{ e }}",
            Input("s", PromptType.String),
            Input("b", PromptType.Bool),
            Input("i", PromptType.Int),
            Input("n", PromptType.Number),
            Input("m", PromptType.Decimal),
            Input("d", PromptType.Date),
            Input("t", PromptType.DateTime),
            Input("e", PromptType.EnumOf(["free", "on-hold"])));
        Assert.Equal(
            "Zoë \U0001F600|true|-1234567|0.1|1.50|12 Sep 2026|01 Jan 2020|on-hold",
            prompt.Render("Zoë \U0001F600", true, -1234567L, 0.1, 1.50m, new DateOnly(2026, 9, 12), new DateTime(2020, 1, 1, 5, 6, 7), prompt.New("E", "OnHold")));
    }

    [Theory]
    [InlineData(0L, "0")]
    [InlineData(9L, "9")]
    [InlineData(10L, "10")]
    [InlineData(-1L, "-1")]
    [InlineData(9999L, "9999")]
    [InlineData(10000L, "10000")]
    [InlineData(100000L, "100000")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public void Integers_of_every_length_fit_exactly(long value, string expected)
    {
        EmittedPrompt prompt = EmittedPrompt.Text("<{{ i }}>", Input("i", PromptType.Int));
        Assert.Equal("<" + expected + ">", prompt.Render(value));
    }

    [Fact]
    public void Missing_optional_values_write_nothing_and_defaults_stand_in()
    {
        EmittedPrompt prompt = EmittedPrompt.Text(
            "[{{ s }}][{{ i }}][{{ n }}][{{ d }}][{{ plan }}][{{ count }}]{{ if s }}s{{ else }}no s{{ end }}",
            Input("s", PromptType.String.WithOptional()),
            Input("i", PromptType.Int.WithOptional()),
            Input("n", PromptType.Number.WithOptional()),
            Input("d", PromptType.Date.WithOptional()),
            Input("plan", PromptType.EnumOf(["free", "pro"]), defaultValue: new ConstantValue(TypeKind.Enum, "free")),
            Input("count", PromptType.Int, defaultValue: new ConstantValue(TypeKind.Int, "3")));
        Assert.Equal("[][][][][free][3]no s", prompt.Render());
        Assert.Equal("[][7][][][pro][4]s", prompt.Render("", 7L, null, null, prompt.New("Plan", "Pro"), 4L));
    }

    [Fact]
    public void Objects_lists_and_loops()
    {
        EmittedPrompt prompt = EmittedPrompt.Text(
            "{{ for t in tickets }}{{ for.index }}/{{ for.rindex }} #{{ t.id }} {{ t.subject }} ({{ t.priority }}){{ if t.note }}: {{ t.note }}{{ end }}{{ if !for.last }}, {{ end }}{{ else }}none{{ end }}",
            Input("tickets", PromptType.ListOf(Ticket)));
        Array tickets = prompt.List(
            "Ticket",
            prompt.New("Ticket", 1L, "one", "note", null),
            prompt.New("Ticket", 22L, "two", null, prompt.New("Priority", "High")));
        Assert.Equal("0/1 #1 one (low): note, 1/0 #22 two (high)", prompt.Render(tickets));
        Assert.Equal("none", prompt.Render(prompt.List("Ticket")));
        object list = Activator.CreateInstance(typeof(List<>).MakeGenericType(prompt.Type.GetNestedType("Ticket")!), tickets)!;
        Assert.Equal("0/1 #1 one (low): note, 1/0 #22 two (high)", prompt.Render(list));
    }

    [Theory]
    [InlineData("{{ for x in xs offset:1 }}{{ x }}{{ for.index }}{{ for.last ? '.' : ',' }}{{ end }}", "b0,c1,d2.")]
    [InlineData("{{ for x in xs limit:2 }}{{ x }}{{ end }}", "ab")]
    [InlineData("{{ for x in xs reversed }}{{ x }}{{ end }}", "dcba")]
    [InlineData("{{ for x in xs offset:1 limit:2 reversed }}{{ x }}{{ end }}", "dc")]
    [InlineData("{{ for x in xs offset:9 }}{{ x }}{{ else }}empty{{ end }}", "empty")]
    [InlineData("{{ for x in xs }}{{ if x == 'b' }}{{ continue }}{{ end }}{{ if x == 'd' }}{{ break }}{{ end }}{{ x }}{{ end }}", "ac")]
    [InlineData("{{ for i in 1..3 }}{{ i }}{{ end }}{{ for i in 3..1 }}{{ i }}{{ end }}{{ for i in 1..<3 }}{{ i }}{{ end }}", "12332112")]
    [InlineData("{{ xs.size }} {{ xs[1] }} {{ xs[-1] }} {{ xs[9] }}", "4 b d ")]
    [InlineData("{{ xs }}", "[\"a\", \"b\", \"c\", \"d\"]")]
    [InlineData("{{ xs | array.join '-' }} {{ xs | array.first }} {{ xs | array.reverse | array.join '' }}", "a-b-c-d a dcba")]
    [InlineData("{{ x = 'k' }}{{ capture y }}<{{ x }}>{{ end }}{{ y }}{{ y }}", "<k><k>")]
    [InlineData("{{ case xs[0] }}{{ when 'a', 'z' }}A{{ else }}other{{ end }}", "A")]
    [InlineData("{{ 1 + 2 * 3 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ 7 % 4 }} {{ 1.5 + 1 }} {{ 'ab' * 3 }} {{ 'a' + 1 }}", "7 3.5 3 3 2.5 ababab a1")]
    [InlineData("{{ 'abc' | string.upcase }}{{ ' x ' | string.strip }}", "ABCx")]
    [InlineData("{{ n = null }}{{ n ?? 'fallback' }}", "fallback")]
    [InlineData("{{ total = 0 }}{{ for x in xs }}{{ total = total + for.index }}{{ end }}{{ total }}", "6")]
    public void Statements_and_expressions(string template, string expected)
    {
        EmittedPrompt prompt = EmittedPrompt.Text(template, Input("xs", PromptType.ListOf(PromptType.String)));
        Assert.Equal(expected, prompt.Render((object)new[] { "a", "b", "c", "d" }));
    }

    [Fact]
    public void Partials_take_arguments_and_keep_their_variables()
    {
        var model = TestPrompt.Model(
            "{{ x = 1 }}{{ include 'shared/greet' name:who }} {{ include 'shared/greet' name:'all' loud:true }} {{ x }}",
            PromptKind.Text,
            [Input("who", PromptType.String)],
            Partial("shared/greet", "{{ x = 5 }}Hi {{ name }}{{ if loud }}!{{ end }}{{ for i in 1..2 }}{{ x }}{{ end }}", Input("name", PromptType.String), Input("loud", PromptType.Bool, defaultValue: new ConstantValue(TypeKind.Bool, "false"))));
        Assert.Equal("Hi Ana55 Hi all!55 1", new EmittedPrompt(model).Render("Ana"));
    }

    [Fact]
    public void Automatic_indentation_reaches_included_and_written_lines()
    {
        var model = TestPrompt.Model(
            "a\n  {{ include 'p' }}\n    {{ text }}\nend",
            PromptKind.Text,
            [Input("text", PromptType.String)],
            Partial("p", "x\ny"));
        Assert.Equal("a\n  x\n  y\n    1\n    2\nend", new EmittedPrompt(model).Render("1\n2"));
    }

    [Fact]
    public void Failures_name_their_place()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("a\n{{ 10 // i }}", Input("i", PromptType.Int));
        var failure = Assert.Throws<PromptRenderException>(() => prompt.RenderAny(0L));
        Assert.Equal((2, 4, "division by zero"), (failure.Line, failure.Column, failure.Reason));
        var overflow = EmittedPrompt.Text("{{ i * i }}", Input("i", PromptType.Int));
        Assert.Equal("the result does not fit into a 64-bit integer", Assert.Throws<PromptRenderException>(() => overflow.RenderAny(long.MaxValue)).Reason);
    }

    [Fact]
    public void Loops_are_limited_together()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ for a in xs }}{{ for b in xs }}.{{ end }}{{ end }}", Input("xs", PromptType.ListOf(PromptType.Int)));
        Assert.Equal(30 * 30, prompt.Render((object)new long[30]).Length);
        Assert.Throws<PromptRenderException>(() => prompt.RenderAny((object)new long[32]));
    }
}
