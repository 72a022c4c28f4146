using System;
using System.Collections.Generic;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PromptGen.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the channel to a host's health.</summary>
public static class PromptGenHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that is healthy while what is served is what the channel says, degraded while it may be out of date, and unhealthy while nothing is known of the channel and what was compiled is served.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="tags">What checks are filtered by.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHealthChecksBuilder AddPromptGen(this IHealthChecksBuilder builder, string name = "promptgen", IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, static provider => new ChannelHealthCheck(provider.GetRequiredService<PromptChannel>()), null, tags));
    }
}
