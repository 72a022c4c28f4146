using System;

namespace PromptGen.Benchmarks.Measuring;

/// <summary>How long ways are measured.</summary>
/// <param name="Rounds">In how many rounds each has its turn.</param>
/// <param name="Turn">How long a turn of the baseline lasts, about. It is long against the time between two collections of garbage, so that all pay for theirs.</param>
/// <param name="QuietLaps">In how many laps of the warming up one after the other the runtime has to have compiled nothing.</param>
/// <param name="MostLaps">After how many laps the warming up ends though the runtime still compiles.</param>
internal sealed record Pace(int Rounds, TimeSpan Turn, int QuietLaps, int MostLaps)
{
    /// <summary>For the page.</summary>
    public static Pace Full { get; } = new(Rounds: 301, TimeSpan.FromMilliseconds(2), QuietLaps: 8, MostLaps: 60);

    /// <summary>To see that it runs.</summary>
    public static Pace Quick { get; } = new(Rounds: 11, TimeSpan.FromMicroseconds(200), QuietLaps: 1, MostLaps: 6);
}
