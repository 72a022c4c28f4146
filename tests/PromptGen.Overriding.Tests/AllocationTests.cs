using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Overriding.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Overriding.Tests;

/// <summary>What a call allocates that a channel overrides: its text, and little beside it.</summary>
public sealed class AllocationTests
{
    private const long MostBesideTheText = 128;

    private static readonly PromptType Item = PromptType.ObjectOf([Input("name", PromptType.String), Input("quantity", PromptType.Int), Input("price", PromptType.Decimal)]);
    private static readonly PromptType Example = PromptType.ObjectOf([Input("question", PromptType.String), Input("answer", PromptType.String), Input("note", PromptType.String.WithOptional())]);

    [Fact]
    public void A_short_text_of_three_strings() => AssertLittleBesideTheText(
        "You are the assistant of {{ product }}. Be brief.\nThe customer's name is {{ customer }}. " + new string('r', 400) + "\nQuestion: {{ question }}\nAnswer:",
        [Input("product", PromptType.String), Input("customer", PromptType.String), Input("question", PromptType.String)],
        _ => ["Nordlys Billing", "Zoë van den Berg", new string('q', 100)]);

    [Fact]
    public void A_system_prompt_with_conditions_and_a_loop_over_numbers() => AssertLittleBesideTheText(
        "You are {{ agent }} of {{ company }}. Answer in {{ language }} and at most {{ words }} words." + new string('p', 3000)
            + "{{ if premium }}Premium.\n{{ end }}{{ for item in items }}- {{ item.name }} | {{ item.quantity }} | {{ item.price }} EUR\n{{ end }}{{ if incident }}Incident.{{ end }}End.",
        [
            Input("agent", PromptType.String), Input("company", PromptType.String), Input("language", PromptType.String), Input("words", PromptType.Int), Input("premium", PromptType.Bool),
            Input("incident", PromptType.Bool), Input("items", PromptType.ListOf(Item)),
        ],
        prompt => ["Mika", "Nordlys Handel A/S", "English", 180L, true, false, prompt.List("Item", 10, i => ["item " + i, (long)i * 7, 698.94m + i])]);

    [Fact]
    public void A_long_text_of_two_hundred_examples() => AssertLittleBesideTheText(
        "Questions for {{ company }}.\n\n{{ for example in examples }}### Example\nQ: {{ example.question }}\nA: {{ example.answer }}\n{{ if example.note }}Note: {{ example.note }}\n{{ end }}\n{{ end }}Q: {{ question }}\nA:",
        [Input("company", PromptType.String), Input("examples", PromptType.ListOf(Example)), Input("question", PromptType.String)],
        prompt => ["Nordlys Handel A/S", prompt.List("Example", 200, i => [new string('q', 80 + (i % 40)), new string('a', 140), i % 2 == 0 ? new string('n', 60) : null]), "How?"]);

    [Fact]
    public void A_list_of_any_kind_is_read_in_place()
    {
        CompiledPrompt prompt = CompiledPrompt.Text("baked", Input("names", PromptType.ListOf(PromptType.String)), Input("prices", PromptType.ListOf(PromptType.Decimal)));
        Offered offered = Offered.Of(prompt.Descriptor, "2.0.0", "{{ for n in names }}{{ n }}, {{ end }}{{ for p in prices }}{{ p }} {{ end }}");
        using PromptScope scope = PromptScope.In(Offered.Runtime(offered.Selected()));
        IEnumerable<string> names = Enumerable.Range(0, 100).Select(i => "name " + i);
        IEnumerable<decimal> prices = Enumerable.Range(0, 100).Select(i => i + 0.50m);

        AssertLittleBesideTheText(prompt.Call<RenderedPrompt>(names.ToArray(), prices.ToArray()));
        AssertLittleBesideTheText(prompt.Call<RenderedPrompt>(names.ToList(), prices.ToList()));
    }

    [Fact]
    public void Messages_are_their_texts_and_an_array()
    {
        CompiledPrompt prompt = CompiledPrompt.Chat("{{ role 'system' }}\nbaked {{ question }}", Input("question", PromptType.String));
        Offered offered = Offered.Of(prompt.Descriptor, "2.0.0", "{{ role 'system' }}\nAnswer in one sentence.\n{{ role 'user' }}\n" + new string('q', 200) + "{{ question }}\n");
        using PromptScope scope = PromptScope.In(Offered.Runtime(offered.Selected()));
        Func<RenderedChat> render = prompt.Call<RenderedChat>("Where is it?");
        RenderedChat rendered = render();

        long messages = BytesOf(() => new PromptMessage[rendered.Messages.Count]) + rendered.Messages.Sum(m => BytesOf(() => new string(m.Text.AsSpan())));

        Assert.Equal(PromptSource.Channel, rendered.Source);
        Assert.InRange(BytesOf(() => render().Messages) - messages, 0, MostBesideTheText);
    }

    [Fact]
    public void Utf8_is_written_without_a_text()
    {
        CompiledPrompt prompt = CompiledPrompt.Text("baked {{ question }}", Input("question", PromptType.String));
        Offered offered = Offered.Of(prompt.Descriptor, "2.0.0", new string('ö', 2000) + "{{ question }}");
        using PromptScope scope = PromptScope.In(Offered.Runtime(offered.Selected()));
        var destination = new System.Buffers.ArrayBufferWriter<byte>(16 * 1024);
        var render = prompt.Delegate<Func<System.Buffers.IBufferWriter<byte>, string, PromptIdentity>>();

        long bytes = BytesOf(() =>
        {
            destination.ResetWrittenCount();
            return render(destination, "Where is it?");
        });

        Assert.Equal(new string('ö', 2000) + "Where is it?", Encoding.UTF8.GetString(destination.WrittenSpan));
        Assert.InRange(bytes, 0, MostBesideTheText);
    }

    private static void AssertLittleBesideTheText(string template, FieldDeclaration[] inputs, Func<CompiledPrompt, object[]> arguments)
    {
        CompiledPrompt prompt = CompiledPrompt.Text(template, inputs);
        Offered offered = Offered.Of(prompt.Descriptor, "2.0.0", template);
        using PromptScope scope = PromptScope.In(Offered.Runtime(offered.Selected()));

        AssertLittleBesideTheText(prompt.Call<RenderedPrompt>(arguments(prompt)));
    }

    private static void AssertLittleBesideTheText(Func<RenderedPrompt> render)
    {
        RenderedPrompt rendered = render();
        string text = rendered.Text;

        Assert.Equal(PromptSource.Channel, rendered.Source);
        Assert.InRange(BytesOf(() => render().Text) - BytesOf(() => new string(text.AsSpan())), 0, MostBesideTheText);
    }

    /// <summary>What a call allocates on this thread when it has been made before; the least of some calls, since the collector may have taken what was kept.</summary>
    private static long BytesOf(Func<object> call)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(call());
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
