using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;

namespace PromptGen.Channels.Following;

/// <summary>
/// What the clients of a process tell a listener: how polls went, what was refused, and how old what is served is. Nothing is kept for it: each
/// collection asks the clients for their status.
/// </summary>
internal static class ClientMetrics
{
    private static readonly object Gate = new();
    private static readonly Dictionary<ChannelClient, TimeProvider> Clients = [];

    static ClientMetrics()
    {
        Meter meter = PromptTelemetry.Meter;
        meter.CreateObservableCounter(PromptTelemetry.RefreshesName, Refreshes, "{poll}", "Polls of channels, by how they went.");
        meter.CreateObservableCounter(PromptTelemetry.RefusalsName, Refusals, "{version}", "Versions that a channel selects and that may not serve.");
        meter.CreateObservableGauge(PromptTelemetry.StateAgeName, () => Ages(static s => s.SignedAt), "s", "How long ago the state that is served was signed.");
        meter.CreateObservableGauge(PromptTelemetry.ConfirmationAgeName, () => Ages(static s => s.ConfirmedAt), "s", "How long ago a source last said that the state that is served is the current one.");
    }

    /// <summary>Takes a client in.</summary>
    /// <param name="client">The client.</param>
    /// <param name="time">Its clock.</param>
    public static void Add(ChannelClient client, TimeProvider time)
    {
        lock (Gate)
        {
            Clients.Add(client, time);
        }
    }

    /// <summary>Leaves a client out from now on.</summary>
    public static void Remove(ChannelClient client)
    {
        lock (Gate)
        {
            Clients.Remove(client);
        }
    }

    /// <summary>What tells a client's series from another's.</summary>
    public static KeyValuePair<string, object?>[] Attributes(string environment, string channel) =>
        [new(PromptTelemetry.EnvironmentAttribute, environment), new(PromptTelemetry.ChannelAttribute, channel)];

    private static IEnumerable<Measurement<long>> Refreshes() => Statuses().SelectMany(static s => new[]
    {
        new Measurement<long>(s.Status.Refreshes, [.. Attributes(s.Status), new(PromptTelemetry.OutcomeAttribute, "succeeded")]),
        new Measurement<long>(s.Status.FailedRefreshes, [.. Attributes(s.Status), new(PromptTelemetry.OutcomeAttribute, "failed")]),
    });

    private static IEnumerable<Measurement<long>> Refusals() => Statuses().Select(static s => new Measurement<long>(s.Status.Refusals, Attributes(s.Status)));

    private static IEnumerable<Measurement<double>> Ages(Func<ChannelStatus, DateTimeOffset?> since) =>
        from client in Statuses()
        let at = since(client.Status)
        where at is not null
        // The signer's clock may be ahead.
        select new Measurement<double>(Math.Max(0, (client.Time.GetUtcNow() - at.Value).TotalSeconds), Attributes(client.Status));

    private static KeyValuePair<string, object?>[] Attributes(ChannelStatus status) => Attributes(status.Environment, status.Channel);

    private static List<(ChannelStatus Status, TimeProvider Time)> Statuses()
    {
        lock (Gate)
        {
            return [.. Clients.Select(static c => (c.Key.Status, c.Value))];
        }
    }
}
