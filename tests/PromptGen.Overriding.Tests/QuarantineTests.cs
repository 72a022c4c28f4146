using System;
using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Overriding.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Overriding.Tests;

/// <summary>An override that fails where the compiled version renders costs nobody a rendering, and serves no more.</summary>
public sealed class QuarantineTests
{
    private readonly CompiledPrompt _prompt = CompiledPrompt.Text("{{ n }} pieces", Input("n", PromptType.Int));
    private readonly Offered _failing;
    private readonly PromptRuntime _runtime;
    private readonly ConcurrentQueue<QuarantinedOverride> _reports = [];

    public QuarantineTests()
    {
        _failing = Offered.Of(_prompt.Descriptor, "2.0.0", "One of {{ n }} is {{ 100 // n }} %");
        _runtime = Offered.Runtime(_failing.Selected());
        _runtime.Quarantined += _reports.Enqueue;
    }

    [Fact]
    public void Render_never_throws_because_of_a_channel_and_the_compiled_version_renders_the_same_call()
    {
        using PromptScope scope = PromptScope.In(_runtime);
        Assert.Equal("One of 4 is 25 %", _prompt.Render(4L).Text);

        RenderedPrompt rendered = _prompt.Render(0L);

        Assert.Equal(("0 pieces", "1.2.0", PromptSource.Baked), (rendered.Text, rendered.Version, rendered.Source));
        Assert.Equal("4 pieces", _prompt.Render(4L).Text);
        QuarantinedOverride report = Assert.Single(_reports);
        Assert.Same(_prompt.Descriptor, report.Prompt);
        Assert.Equal((_failing.Reference, "stable"), (report.Version, report.Channel));
        Assert.IsType<PromptRenderException>(report.Exception);
        Assert.Equal([report], _runtime.QuarantinedOverrides);
    }

    [Fact]
    public void A_caller_of_utf8_gets_the_compiled_text_and_no_part_of_another()
    {
        using PromptScope scope = PromptScope.In(_runtime);

        (PromptIdentity identity, string text) = _prompt.RenderUtf8(0L);

        Assert.Equal("0 pieces", text);
        Assert.Equal(PromptSource.Baked, identity.Source);
        Assert.Single(_reports);
    }

    [Fact]
    public void A_destination_that_throws_is_not_the_versions_fault()
    {
        CompiledPrompt prompt = CompiledPrompt.Text("Hello {{ name }}", Input("name", PromptType.String));
        PromptRuntime runtime = Offered.Runtime(Offered.Of(prompt.Descriptor, "2.0.0", "Welcome, {{ name }} " + new string('x', 1000)).Selected());
        using PromptScope scope = PromptScope.In(runtime);

        Assert.Throws<NotSupportedException>(() => prompt.RenderUtf8(new NoDestination(), "Ana"));

        Assert.Empty(runtime.QuarantinedOverrides);
        Assert.StartsWith("Welcome, Ana xxx", prompt.RenderUtf8("Ana").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chat_is_rendered_by_the_compiled_version()
    {
        CompiledPrompt chat = CompiledPrompt.Chat("{{ role 'user' }}\n{{ n }}", Input("n", PromptType.Int));
        PromptRuntime runtime = Offered.Runtime(Offered.Of(chat.Descriptor, "2.0.0", "{{ role 'system' }}\nHelp.\n{{ role 'user' }}\n{{ 100 // n }}").Selected());
        using PromptScope scope = PromptScope.In(runtime);

        Assert.Equal([new PromptMessage(MessageRole.User, "0")], chat.RenderChat(0L).Messages);
        Assert.Single(runtime.QuarantinedOverrides);
    }

    [Fact]
    public void The_same_version_stays_away_whatever_states_come_and_another_serves()
    {
        using PromptScope scope = PromptScope.In(_runtime);
        _prompt.Render(0L);

        _runtime.Use(OverrideTable.Empty);
        _runtime.Use(OverrideTable.Of([Offered.Of(_prompt.Descriptor, "2.0.0", "One of {{ n }} is {{ 100 // n }} %").Selected()]));
        Assert.Equal("4 pieces", _prompt.Render(4L).Text);
        _runtime.Use(OverrideTable.Of([Offered.Of(_prompt.Descriptor, "2.0.1", "All of {{ n }}").Selected()]));
        Assert.Equal("All of 0", _prompt.Render(0L).Text);
        Assert.Single(_reports);
    }

    [Fact]
    public void What_the_compiled_version_throws_too_is_the_data_and_not_the_override()
    {
        CompiledPrompt prompt = CompiledPrompt.Text("{{ for l in lines }}{{ l }}{{ end }}", Input("lines", PromptType.ListOf(PromptType.String)));
        PromptRuntime runtime = Offered.Runtime(Offered.Of(prompt.Descriptor, "2.0.0", "{{ for l in lines }}- {{ l }}{{ end }}").Selected());
        using PromptScope scope = PromptScope.In(runtime);

        Assert.Throws<PromptRenderException>(() => prompt.Render([Enumerable.Repeat("x", 1001).ToArray()]));
        Assert.Throws<TimeoutException>(() => prompt.Render(new Failing()));
        Assert.Empty(runtime.QuarantinedOverrides);
        Assert.Equal("- a- b", prompt.Render([new[] { "a", "b" }]).Text);
    }

    [Fact]
    public void A_list_that_grows_too_long_a_text_during_the_call_is_the_callers_mistake()
    {
        PromptType line = PromptType.ObjectOf([new FieldDeclaration("text", PromptType.String, maxLength: 5)]);
        CompiledPrompt prompt = CompiledPrompt.Text("{{ for l in lines }}{{ l.text }}{{ end }}", Input("lines", PromptType.ListOf(line)));
        PromptRuntime runtime = Offered.Runtime(Offered.Of(prompt.Descriptor, "2.0.0", "{{ for l in lines }}- {{ l.text }}{{ end }}").Selected());
        using PromptScope scope = PromptScope.In(runtime);

        // Short when it is checked, long for the override, short again for the compiled version's check and text.
        Assert.Equal("short", prompt.Render(Turning("short", "much too long", "short")).Text);
        Assert.Throws<ArgumentException>(() => prompt.Render(Turning("short", "much too long")));
        Assert.Empty(runtime.QuarantinedOverrides);

        object Turning(params string[] texts)
        {
            Array turns = prompt.List("Line", texts);
            return Activator.CreateInstance(typeof(Turning<>).MakeGenericType(turns.GetType().GetElementType()!), turns)!;
        }
    }

    [Fact]
    public async Task Threads_that_fail_at_once_report_it_once()
    {
        using PromptScope scope = PromptScope.In(_runtime);
        using Barrier start = new(8);

        string[] texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(CancellationToken.None);
                return _prompt.Render(0L).Text;
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(texts, t => Assert.Equal("0 pieces", t));
        Assert.Single(_reports);
    }

    [Fact]
    public void An_observer_that_throws_costs_nobody_a_rendering()
    {
        _runtime.Quarantined += _ => throw new InvalidOperationException("observer");
        using PromptScope scope = PromptScope.In(_runtime);

        Assert.Equal("0 pieces", _prompt.Render(0L).Text);
        Assert.Single(_runtime.QuarantinedOverrides);
    }

    [Fact]
    public void A_version_is_quarantined_in_the_runtime_in_which_it_failed()
    {
        using (PromptScope.In(_runtime))
        {
            _prompt.Render(0L);
        }

        using PromptScope scope = PromptScope.In(Offered.Runtime(_failing.Selected()));
        Assert.Equal("One of 4 is 25 %", _prompt.Render(4L).Text);
    }

    /// <summary>A list of one element that is another each time it is read.</summary>
    private sealed class Turning<T>(T[] turns) : IReadOnlyList<T>
    {
        private int _read;

        public int Count => 1;

        public T this[int index] => turns[Math.Min(_read++, turns.Length - 1)];

        public IEnumerator<T> GetEnumerator()
        {
            yield return this[0];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>A list of the caller's that cannot be read any more once it was checked.</summary>
    private sealed class Failing : IReadOnlyList<string>
    {
        private int _read;

        public int Count => 1;

        public string this[int index] => _read++ == 0 ? "x" : throw new TimeoutException("the source of the list is gone");

        public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class NoDestination : IBufferWriter<byte>
    {
        public void Advance(int count) => throw new NotSupportedException();

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException();

        public Span<byte> GetSpan(int sizeHint = 0) => throw new NotSupportedException();
    }
}
