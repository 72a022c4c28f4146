using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PromptGen.Channels;

namespace PromptGen.Extensions.Hosting;

/// <summary>How the channel is followed, as a host's health.</summary>
internal sealed class ChannelHealthCheck(PromptChannel channel) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Of(channel.Status));

    private static HealthCheckResult Of(ChannelStatus? status)
    {
        if (status is null)
        {
            return HealthCheckResult.Healthy("no channel is followed");
        }

        Dictionary<string, object> data = new()
        {
            ["environment"] = status.Environment,
            ["channel"] = status.Channel,
            ["origin"] = status.Origin.ToString(),
            ["stale"] = status.IsStale,
            ["refusals"] = status.Refusals,
            ["quarantined"] = status.Quarantined,
        };
        Add(data, "sequence", status.Sequence);
        Add(data, "confirmed", status.ConfirmedAt);
        Add(data, "expires", status.ExpiresAt);
        Add(data, "failing_since", status.FailingSince);
        string description = status.Problem ?? $"the channel '{status.Channel}' of '{status.Environment}' is served";
        return status.Health switch
        {
            ChannelHealth.Healthy => HealthCheckResult.Healthy(description, data),
            ChannelHealth.Degraded => HealthCheckResult.Degraded(description, data: data),
            _ => HealthCheckResult.Unhealthy(description, data: data),
        };
    }

    private static void Add<T>(Dictionary<string, object> data, string name, T? value)
        where T : struct
    {
        if (value is { } present)
        {
            data.Add(name, present);
        }
    }
}
