using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;

namespace ModelCall;

/// <summary>Prints what an exporter of OpenTelemetry would send: the activities of this sample, and the meter of PromptGen.</summary>
internal sealed class Telemetry : IDisposable
{
    private const string Name = "ModelCall";

    private readonly ActivityListener _activities = new()
    {
        ShouldListenTo = static source => source.Name == Name,
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        ActivityStopped = static activity => Console.WriteLine($"trace   {activity.DisplayName} {Text(activity.TagObjects)}"),
    };

    private readonly MeterListener _metrics = new()
    {
        InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "PromptGen")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        },
    };

    public Telemetry()
    {
        ActivitySource.AddActivityListener(_activities);
        _metrics.SetMeasurementEventCallback<long>(static (instrument, value, tags, _) => Console.WriteLine($"metric  {instrument.Name} {value} {Text(tags.ToArray())}"));
        _metrics.Start();
    }

    /// <summary>Makes the sample's own activities.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Prints the counters.</summary>
    public void WriteMetrics() => _metrics.RecordObservableInstruments();

    public void Dispose()
    {
        _metrics.Dispose();
        _activities.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"));
}
