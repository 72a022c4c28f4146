using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Hosting.Tests.Support;
using Xunit;

namespace PromptGen.Hosting.Tests;

/// <summary>What a listener learns of a channel that is followed. The environment tells this host from those of other tests.</summary>
public sealed class TelemetryTests
{
    private const string Place = "telemetry";

    private readonly ConcurrentDictionary<(string Instrument, string? Outcome), double> _measured = [];
    private readonly ConcurrentQueue<Activity> _activities = [];

    [Fact]
    public async Task Polls_refusals_and_ages_are_measured()
    {
        using MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, self) =>
            {
                if (instrument.Meter.Name == "PromptGen")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
        await using (HostRig rig = Rig(new Publisher(Place).Point(App.Incompatible("2.0.0", "test-prompt")).Publish()))
        {
            await rig.Started();
            await rig.Channel.RefreshAsync(TestContext.Current.CancellationToken);

            listener.RecordObservableInstruments();

            Assert.True(_measured[("promptgen.refreshes", "succeeded")] >= 1);
            Assert.Equal(0, _measured[("promptgen.refreshes", "failed")]);
            Assert.Equal(1, _measured[("promptgen.refusals", null)]);
            Assert.True(_measured[("promptgen.state.age", null)] >= 0);
            Assert.True(_measured[("promptgen.state.confirmation_age", null)] >= 0);
        }

        _measured.Clear();
        listener.RecordObservableInstruments();
        Assert.Empty(_measured);
    }

    [Fact]
    public async Task A_poll_is_an_activity_with_its_outcome()
    {
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == "PromptGen",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using HostRig rig = Rig(new Publisher(Place).Publish());
        await rig.Started();
        await rig.Channel.RefreshAsync(TestContext.Current.CancellationToken);

        Activity poll = _activities.First(a => (string?)a.GetTagItem("promptgen.environment") == Place);

        Assert.Equal(("promptgen.refresh", "stable", "succeeded"), (poll.OperationName, poll.GetTagItem("promptgen.channel"), poll.GetTagItem("promptgen.outcome")));
        Assert.Equal(ActivityStatusCode.Unset, poll.Status);
    }

    private static HostRig Rig(Publisher publisher) => new(
        publisher,
        values => values["PromptGen:Environment"] = Place,
        root: Place);

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Dictionary<string, object?> attributes = new(tags.ToArray());
        if (attributes.GetValueOrDefault("promptgen.environment") is Place)
        {
            Assert.Equal("stable", attributes["promptgen.channel"]);
            _measured[(instrument.Name, (string?)attributes.GetValueOrDefault("promptgen.outcome"))] = value;
        }
    }
}
