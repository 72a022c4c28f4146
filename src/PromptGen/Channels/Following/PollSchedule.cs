using System;

namespace PromptGen.Channels.Following;

/// <summary>When to ask again: about as often as was said, and not all machines at once.</summary>
internal static class PollSchedule
{
    private const double Spread = 0.2;

    /// <summary>How soon after one poll a hint may lead to the next.</summary>
    public static TimeSpan LeastGap { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long to wait: the interval, up to a tenth shorter or longer.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="chance">A number from 0 to 1, anew each time.</param>
    public static TimeSpan Next(TimeSpan interval, double chance) => interval * (1 - (Spread / 2) + (Spread * chance));
}
