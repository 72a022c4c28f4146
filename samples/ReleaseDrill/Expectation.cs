using System;

namespace ReleaseDrill;

/// <summary>What the application should come to do after a step.</summary>
/// <param name="Serves">What it serves, as in <c>1.1.0 channel</c>.</param>
/// <param name="Health">What its health check says.</param>
/// <param name="Knows">What it has to know of the channel besides; null for nothing.</param>
internal sealed record Expectation(string Serves, string Health = "Healthy", Func<ChannelAnswer, bool>? Knows = null)
{
    /// <summary>Whether it does so.</summary>
    public bool IsMet(Observation observation) => observation.Served == Serves && observation.Health == Health && (Knows is null || (observation.Channel is { } channel && Knows(channel)));
}
