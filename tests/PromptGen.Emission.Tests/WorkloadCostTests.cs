using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using PromptGen.Emission.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Emission.Tests;

/// <summary>
/// What calls of prompts of the usual sizes allocate, through the accessor that asks first whether the prompt is overridden: the string and not one byte more, and nothing for UTF-8.
/// </summary>
public class WorkloadCostTests
{
    /// <summary>What two messages with a value each may allocate at most.</summary>
    private const int BytesOfTwoMessages = 504;

    private static readonly string Paragraph = string.Concat(Enumerable.Repeat("Answer in three sentences at most, and never promise what you cannot keep. ", 12));

    public static TheoryData<string> Workloads { get; } = new("small", "medium", "large");

    [Theory]
    [MemberData(nameof(Workloads))]
    public void A_text_costs_its_string(string workload)
    {
        (EmittedPrompt prompt, object[] arguments) = Made(workload);
        string text = prompt.Render(arguments);
        Func<RenderedPrompt> render = Bound<Func<RenderedPrompt>>(prompt.RenderMethod, arguments);
        Assert.Equal(Allocated.By(() => new string('x', text.Length)), Allocated.By(() => render()));
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Utf8_costs_nothing(string workload)
    {
        (EmittedPrompt prompt, object[] arguments) = Made(workload);
        ArrayBufferWriter<byte> destination = new(1 << 18);
        Func<PromptIdentity> render = Bound<Func<PromptIdentity>>(prompt.Utf8Method, [destination, .. arguments]);
        Assert.Equal(0, Allocated.By(() =>
        {
            destination.ResetWrittenCount();
            return render();
        }));
        Assert.Equal(prompt.Render(arguments), Encoding.UTF8.GetString(destination.WrittenSpan));
    }

    [Theory]
    [InlineData("Why was I charged twice for my March invoice?")]
    [InlineData("Why?\n")]
    public void Two_messages_cost_their_texts_and_one_array(string question)
    {
        EmittedPrompt prompt = EmittedPrompt.Chat(
            "{{ role 'system' }}\nYou are the support assistant of {{ product }}. Be brief, friendly and exact.\n{{ role 'user' }}\nPlease help me with this: {{ question }}\n",
            Input("product", PromptType.String),
            Input("question", PromptType.String));
        IReadOnlyList<PromptMessage> messages = prompt.RenderChat(null, "Nordlys Billing", question);
        Func<RenderedChat> render = Bound<Func<RenderedChat>>(prompt.RenderMethod, ["Nordlys Billing", question]);
        long expected = messages.Sum(m => Allocated.By(() => new string('x', m.Text.Length))) + Allocated.By(() => new PromptMessage[2]);
        Assert.Equal(expected, Allocated.By(() => render()));
        Assert.InRange(expected, 1, BytesOfTwoMessages - 1);
    }

    private static (EmittedPrompt Prompt, object[] Arguments) Made(string workload)
    {
        switch (workload)
        {
            case "small":
                return (
                    EmittedPrompt.Text("You are the assistant of {{ product }}. " + Paragraph + "The customer is {{ name }}.\n\"\"\"\n{{ question }}\n\"\"\"", Input("product", PromptType.String), Input("name", PromptType.String), Input("question", PromptType.String)),
                    ["Nordlys Billing & Invoices", "Zoë van den Berg", "Why was I charged twice?"]);
            case "medium":
                EmittedPrompt medium = EmittedPrompt.Text(
                    "You are {{ agent }} and use {{ words }} words. " + Paragraph + "{{ if premium }}" + Paragraph + "{{ end }}\n{{ for item in items }}- {{ item.name }} | quantity {{ item.quantity }} | price {{ item.price }} EUR\n{{ end }}" + Paragraph + "{{ if incident }}" + Paragraph + "{{ end }}",
                    Input("agent", PromptType.String),
                    Input("words", PromptType.Int),
                    Input("premium", PromptType.Bool),
                    Input("incident", PromptType.Bool),
                    Input("items", PromptType.ListOf(PromptType.ObjectOf([new("name", PromptType.String), new("quantity", PromptType.Int), new("price", PromptType.Decimal)]))));
                return (medium, ["Mika", 180L, true, false, medium.List("Item", [.. Enumerable.Range(1, 10).Select(i => medium.New("Item", "article " + i, (long)i * 7, i * 69.89m))])]);
            default:
                EmittedPrompt large = EmittedPrompt.Text(
                    "Study the examples.\n\n{{ for e in examples }}### Example\nQ: {{ e.question }}\nA: {{ e.answer }}\n{{ if e.note }}Note: {{ e.note }}\n{{ end }}\n{{ end }}### Now\nQ: {{ last }}\nA:",
                    Input("examples", PromptType.ListOf(PromptType.ObjectOf([new("question", PromptType.String), new("answer", PromptType.String), new("note", PromptType.String.WithOptional())]))),
                    Input("last", PromptType.String));
                return (large, [large.List("Example", [.. Enumerable.Range(1, 200).Select(i => large.New("Example", "Why " + i + "?", Paragraph[..(100 + i)], i % 3 == 0 ? "Seldom." : null))]), "And now?"]);
        }
    }

    /// <summary>The call with its arguments; nothing of reflection is left in it.</summary>
    private static T Bound<T>(MethodInfo method, object[] arguments) =>
        Expression.Lambda<T>(Expression.Call(method, method.GetParameters().Select((p, i) => Expression.Constant(arguments[i], p.ParameterType)))).Compile();
}
