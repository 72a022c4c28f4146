using System;

namespace PromptGen.Channels.Following;

/// <summary>When to ask again: about as often as was said, and not all machines at once.</summary>
internal static class PollSchedule
{
    private const double Spread = 0.2;
    private const int MostDoublings = 20;
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    /// <summary>How soon after one poll a hint may lead to the next.</summary>
    public static TimeSpan LeastGap { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long to wait: the interval, up to a tenth shorter or longer.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="chance">A number from 0 to 1, anew each time.</param>
    public static TimeSpan Next(TimeSpan interval, double chance) => interval * (1 - (Spread / 2) + (Spread * chance));

    /// <summary>How long to wait after polls that failed: a second, then twice as long each time, up to the interval.</summary>
    /// <param name="interval">The interval.</param>
    /// <param name="failures">How many have failed in a row; 0 for none.</param>
    /// <param name="chance">A number from 0 to 1, anew each time.</param>
    public static TimeSpan Next(TimeSpan interval, int failures, double chance)
    {
        TimeSpan retry = failures == 0 ? interval : FirstRetry * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        return Next(retry < interval ? retry : interval, chance);
    }
}
