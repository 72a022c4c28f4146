using System;
using System.Globalization;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What a start or a refresh cost the process that follows, as it says itself.</summary>
/// <param name="Milliseconds">Processor time, what the runtime compiles meanwhile included.</param>
/// <param name="Served">How many of its prompts are served from the channel afterwards.</param>
/// <param name="Bytes">Bytes of bodies that it was sent, as the server says.</param>
/// <param name="Requests">Requests, as the server says.</param>
internal sealed record FollowCost(double Milliseconds, int Served, long Bytes = 0, int Requests = 0)
{
    /// <summary>Reads what <see cref="ToLine"/> wrote.</summary>
    public static FollowCost Parse(string line)
    {
        string[] values = line.Split(' ');
        return new FollowCost(double.Parse(values[0], CultureInfo.InvariantCulture), int.Parse(values[1], CultureInfo.InvariantCulture));
    }

    /// <summary>What the process that follows says.</summary>
    public string ToLine() => FormattableString.Invariant($"{Milliseconds} {Served}");
}
