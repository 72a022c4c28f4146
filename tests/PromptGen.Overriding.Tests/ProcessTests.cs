using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using PromptGen.Channels.Selection;
using PromptGen.Overriding.Tests.Support;
using PromptGen.Templates.Contracts;
using Xunit;
using static PromptGen.Emission.Tests.Support.TestPrompt;

namespace PromptGen.Overriding.Tests;

/// <summary>What concerns the whole process, so that no other test may run beside it: the shared runtime, listeners, and whether a call leaves the way of most calls.</summary>
[CollectionDefinition(nameof(ProcessTests), DisableParallelization = true)]
[Collection(nameof(ProcessTests))]
public sealed class ProcessTests : IDisposable
{
    private readonly CompiledPrompt _prompt = CompiledPrompt.Text("baked {{ n }}", Input("n", PromptType.Int));
    private readonly Offered _offered;

    public ProcessTests() => _offered = Offered.Of(_prompt.Descriptor, "2.0.0", "override {{ 10 // n }}");

    private PromptRuntime Shared { get; } = PromptRuntime.Shared;

    public void Dispose() => Shared.Use(OverrideTable.Empty);

    [Fact]
    public void Everyone_who_says_nothing_else_goes_by_the_shared_runtime()
    {
        Shared.Use(OverrideTable.Of([_offered.Selected()]));

        Assert.Equal("override 5", _prompt.Render(2L).Text);
        using (PromptScope.In(PromptRuntime.CreateIsolated()))
        {
            Assert.Equal("baked 2", _prompt.Render(2L).Text);
        }

        Shared.Reset();
        Assert.Equal("baked 2", _prompt.Render(2L).Text);
    }

    [Fact]
    public void Only_a_table_that_may_select_another_version_opens_the_slot()
    {
        Assert.False(_prompt.Descriptor.Slot!.IsOpen);

        Shared.Use(OverrideTable.Of([_offered.Selected()]));
        Assert.True(_prompt.Descriptor.Slot.IsOpen);
        Shared.Use(OverrideTable.Of([Offered.Under(ChannelEntry.Stopped, _offered)]));
        Assert.False(_prompt.Descriptor.Slot.IsOpen);

        PromptRuntime isolated = Offered.Runtime(_offered.Selected());
        Shared.Use(OverrideTable.Of([_offered.Selected()]));
        Shared.Use(OverrideTable.Empty);
        Assert.True(_prompt.Descriptor.Slot.IsOpen);
        isolated.Use(OverrideTable.Empty);
        Assert.False(_prompt.Descriptor.Slot.IsOpen);
    }

    [Fact]
    public void Renderings_are_counted_by_prompt_version_and_source_while_somebody_listens()
    {
        using (Listener listener = new())
        {
            CompiledPrompt late = CompiledPrompt.Chat("{{ role 'user' }}\nbaked");
            late.RenderChat();
            Assert.Equal(1, listener.Collect("1.2.0", "baked"));

            _prompt.Render(1L);
            _prompt.RenderUtf8(1L);
            Shared.Use(OverrideTable.Of([_offered.Selected()]));
            _prompt.Render(1L);
            _prompt.RenderFor("user-1", 1L);
            _prompt.Render(0L);
            _prompt.Render(1L);

            // Of the compiled version: the chat, two before the override, the call in which that failed and one after.
            Assert.Equal(5, listener.Collect("1.2.0", "baked"));
            Assert.Equal(2, listener.Collect("2.0.0", "channel"));
            Assert.Equal([("test-prompt", "2.0.0", "stable")], listener.Quarantines);
            Shared.Use(OverrideTable.Empty);
            Assert.True(_prompt.Descriptor.Slot!.IsOpen);
        }

        // The first call that finds nobody listening goes the other way for the last time.
        _prompt.Render(1L);
        Assert.False(_prompt.Descriptor.Slot!.IsOpen);
    }

    [Fact]
    public void A_listener_that_comes_late_counts_from_its_first_collection()
    {
        _prompt.Render(1L);
        using Listener listener = new();
        _prompt.Render(1L);

        Assert.Equal(0, listener.Collect("1.2.0", "baked"));
        _prompt.Render(1L);
        Assert.Equal(1, listener.Collect("1.2.0", "baked"));
        listener.Dispose();
        _prompt.Render(1L);
    }

    /// <summary>Collects what the meter tells of the prompts of this class.</summary>
    private sealed class Listener : IDisposable
    {
        // What the listeners before this one saw: counters only grow.
        private static readonly Dictionary<(string Version, string Source), long> Before = [];

        private readonly MeterListener _listener = new();
        private readonly List<(string? Version, string? Source, string? Channel, long Count)> _renders = [];

        public Listener()
        {
            _listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == PromptTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>(Take);
            _listener.Start();
        }

        public List<(string? Prompt, string? Version, string? Channel)> Quarantines { get; } = [];

        public long Collect(string version, string source)
        {
            long total = Total(version, source);
            Assert.All(_renders, r => Assert.Equal(r.Source == "channel" ? "stable" : null, r.Channel));
            return total - Before.GetValueOrDefault((version, source));
        }

        public void Dispose()
        {
            foreach ((string Version, string Source) series in new[] { ("1.2.0", "baked"), ("2.0.0", "channel") })
            {
                Before[series] = Math.Max(Before.GetValueOrDefault(series), Total(series.Version, series.Source));
            }

            _listener.Dispose();
        }

        private long Total(string version, string source)
        {
            _renders.Clear();
            _listener.RecordObservableInstruments();
            return _renders.Where(r => r.Version == version && r.Source == source).Sum(r => r.Count);
        }

        private void Take(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        {
            Dictionary<string, object?> attributes = new(tags.ToArray());
            string? Attribute(string name) => (string?)attributes.GetValueOrDefault(name);
            if (instrument.Name == PromptTelemetry.RendersName)
            {
                _renders.Add((Attribute(PromptTelemetry.VersionAttribute), Attribute(PromptTelemetry.SourceAttribute), Attribute(PromptTelemetry.ChannelAttribute), value));
            }
            else
            {
                Quarantines.Add((Attribute(PromptTelemetry.PromptAttribute), Attribute(PromptTelemetry.VersionAttribute), Attribute(PromptTelemetry.ChannelAttribute)));
            }
        }
    }
}
