using System;
using System.Globalization;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What a start or a refresh cost the process that follows.</summary>
/// <param name="Milliseconds">Processor time, what the runtime compiles meanwhile included.</param>
/// <param name="Bytes">Bytes of bodies that it was sent.</param>
/// <param name="Requests">Requests.</param>
/// <param name="Served">How many of its prompts are served from the channel afterwards.</param>
internal sealed record FollowCost(double Milliseconds, long Bytes, int Requests, int Served)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FollowCost Parse(string line)
    {
        string[] values = line.Split(' ');
        return new FollowCost(double.Parse(values[0], CultureInfo.InvariantCulture), long.Parse(values[1], CultureInfo.InvariantCulture), int.Parse(values[2], CultureInfo.InvariantCulture), int.Parse(values[3], CultureInfo.InvariantCulture));
    }

    public override string ToString() => FormattableString.Invariant($"{Milliseconds} {Bytes} {Requests} {Served}");
}
