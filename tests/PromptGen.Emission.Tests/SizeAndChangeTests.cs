using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Emission.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Emission.Tests;

/// <summary>A rendering allocates its result and nothing else, and stays whole when a caller's list changes under it.</summary>
public class SizeAndChangeTests
{
    private static readonly NativeMemory Native = new(8192);

    private delegate RenderedPrompt RenderNumbers(string name, long count, double ratio, decimal price, IReadOnlyList<string> lines);

    private delegate PromptIdentity RenderUtf8(IBufferWriter<byte> destination, string name, long count, double ratio, decimal price, IReadOnlyList<string> lines);

    private delegate RenderedChat RenderTwo(string name, string question);

    private delegate RenderedPrompt RenderList(IReadOnlyList<string> lines);

    private const string Template = "Dear {{ name }}, {{ count }} items at {{ ratio }} cost {{ price }}.\n{{ for l in lines }}- {{ for.index }} {{ l }}\n{{ end }}"
        + "This is a longer passage of text which makes the prompt large enough for its text to be data instead of string literals. Bye.";

    private static readonly FieldDeclaration[] Inputs =
    [
        Input("name", PromptType.String), Input("count", PromptType.Int), Input("ratio", PromptType.Number), Input("price", PromptType.Decimal), Input("lines", PromptType.ListOf(PromptType.String)),
    ];

    [Fact]
    public void Text_costs_one_string_of_exactly_its_length()
    {
        EmittedPrompt prompt = EmittedPrompt.Text(Template, Inputs);
        var render = prompt.RenderMethod.CreateDelegate<RenderNumbers>();
        string[] lines = ["one", "two", "three"];
        string text = render("Ana", 12, 0.1, 12.50m, lines);
        string copy = new([.. text]);
        long expected = Allocated.By(() => new string('x', copy.Length));
        Assert.Equal(expected, Allocated.By(() => render("Ana", 12, 0.1, 12.50m, lines)));
        var list = lines.ToList();
        Assert.Equal(expected, Allocated.By(() => render("Ana", 12, 0.1, 12.50m, list)));
        var other = new Wrapped(lines);
        Assert.Equal(expected, Allocated.By(() => render("Ana", 12, 0.1, 12.50m, other)));
    }

    [Fact]
    public void Utf8_costs_nothing()
    {
        EmittedPrompt prompt = EmittedPrompt.Text(Template, Inputs);
        var render = prompt.Utf8Method.CreateDelegate<RenderUtf8>();
        var destination = new ArrayBufferWriter<byte>(4096);
        string[] lines = ["one", "zwölf", "three"];
        Assert.Equal(0, Allocated.By(() =>
        {
            destination.ResetWrittenCount();
            return render(destination, "Ana", 12, 0.1, 12.50m, lines);
        }));
    }

    [Fact]
    public void A_chat_of_two_messages_costs_its_texts_and_one_array()
    {
        EmittedPrompt prompt = EmittedPrompt.Chat("{{ role 'system' }}\nYou help {{ name }}.\n{{ role 'user' }}\n{{ question }}\n", Input("name", PromptType.String), Input("question", PromptType.String));
        var render = prompt.RenderMethod.CreateDelegate<RenderTwo>();

        // A message that is a value is that value, and no copy of it.
        long expected = Allocated.By(() => new string('x', "You help Ana.".Length)) + Allocated.By(() => new PromptMessage[2]);
        Assert.Equal(expected, Allocated.By(() => render("Ana", "Why?")));
    }

    [Fact]
    public void A_text_without_inputs_costs_nothing()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("Always the same.");
        var render = prompt.RenderMethod.CreateDelegate<Func<RenderedPrompt>>();
        Assert.Equal(0, Allocated.By(() => render()));
    }

    [Fact]
    public void A_list_that_lies_between_the_passes_is_rendered_anew()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("<{{ for l in lines }}{{ l }},{{ end }}>", Input("lines", PromptType.ListOf(PromptType.String)));
        var render = prompt.RenderMethod.CreateDelegate<RenderList>();
        foreach (int change in new[] { -3, -1, 1, 5 })
        {
            // Checking reads the list first, then measuring, then writing.
            string text = render(new Changing(4, change));
            Assert.Matches("^<(x+,)*>$", text);
        }
    }

    [Fact]
    public void Numbers_that_change_between_the_passes_are_not_mixed_up()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("<{{ for n in ns }}{{ n }},{{ end }}>", Input("ns", PromptType.ListOf(PromptType.Number)));
        var numbers = new ChangingNumbers();
        string text = ((RenderedPrompt)prompt.RenderAny(numbers)).Text;
        double[] seen = [.. text.Trim('<', '>').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(t => double.Parse(t, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(2, seen.Length);
        Assert.Single(numbers.Given, pass => pass.SequenceEqual(seen));
    }

    [Fact]
    public async Task A_list_that_another_thread_changes_never_leaves_nulls()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("<{{ for l in lines }}{{ l }},{{ end }}>", Input("lines", PromptType.ListOf(PromptType.String)));
        var render = prompt.RenderMethod.CreateDelegate<RenderList>();
        var lines = Enumerable.Repeat("abc", 50).ToList();
        using var stop = new CancellationTokenSource();
        Task changing = Task.Run(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                lines[i % 50] = (i & 1) == 0 ? "abcdefgh" : "a";
            }
        });
        for (int i = 0; i < 20_000; i++)
        {
            string text = render(lines);
            Assert.True(text[0] == '<' && text[^1] == '>' && !text.Contains('\0'), text);
        }

        await stop.CancelAsync();
        await changing;
    }

    [Fact]
    public void Utf8_is_that_of_the_whole_text_wherever_it_is_cut()
    {
        EmittedPrompt prompt = EmittedPrompt.Text("{{ a }}{{ b }}é{{ a }}{{ c }}{{ b }}", Input("a", PromptType.String), Input("b", PromptType.String), Input("c", PromptType.String));
        string[] parts = ["", "x", "\uD83D", "\uDE00", "\uD83D\uDE00", "é", "\uD83D\uD83D", "\uDE00\uD83D", "日本", new string('ß', 700)];
        var render = prompt.Utf8Method.CreateDelegate<Func<IBufferWriter<byte>, string, string, string, PromptIdentity>>();
        var text = prompt.RenderMethod.CreateDelegate<Func<string, string, string, RenderedPrompt>>();
        foreach (string a in parts)
        {
            foreach (string b in parts)
            {
                foreach (string c in parts)
                {
                    foreach (int segment in new[] { 0, 5, 64 })
                    {
                        var destination = new Segments(segment);
                        render(destination, a, b, c);
                        Assert.Equal(Encoding.UTF8.GetBytes((string)text(a, b, c)), destination.Written);
                    }
                }
            }
        }
    }

    private sealed class Wrapped(string[] items) : IReadOnlyList<string>
    {
        public int Count => items.Length;

        public string this[int index] => items[index];

        public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)items).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>Has another length each time it is asked, and longer elements.</summary>
    private sealed class Changing(int count, int change) : IReadOnlyList<string>
    {
        private int _asked;

        public int Count => count + (change * Math.Min(_asked++, 2) / 2);

        public string this[int index] => new('x', 1 + _asked);

        public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }

    /// <summary>Gives other numbers of the same length each time its length is asked.</summary>
    private sealed class ChangingNumbers : IReadOnlyList<double>
    {
        public List<double[]> Given { get; } = [];

        public int Count
        {
            get
            {
                Given.Add([1.5 + Given.Count, 2.5 + Given.Count]);
                return 2;
            }
        }

        public double this[int index] => Given[^1][index];

        public IEnumerator<double> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }

    /// <summary>Gives small pieces of memory; with 0, memory that is no array.</summary>
    private sealed class Segments(int size) : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _current = [];

        public byte[] Written => [.. _written];

        public void Advance(int count) => _written.AddRange(size == 0 ? Native.GetSpan()[..count] : _current.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (size == 0)
            {
                return Native.Memory;
            }

            return _current = new byte[Math.Max(size, sizeHint)];
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }

    private sealed unsafe class NativeMemory(int size) : MemoryManager<byte>
    {
        private readonly void* _memory = System.Runtime.InteropServices.NativeMemory.AllocZeroed((nuint)size);

        public override Span<byte> GetSpan() => new(_memory, size);

        public override MemoryHandle Pin(int elementIndex = 0) => new((byte*)_memory + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing) => System.Runtime.InteropServices.NativeMemory.Free(_memory);
    }
}
