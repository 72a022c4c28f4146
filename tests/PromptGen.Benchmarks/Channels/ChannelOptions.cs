using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What of following a channel is measured.</summary>
/// <param name="Parts">The parts, by the names of the command line.</param>
/// <param name="IsQuick">Whether little of each is measured, only to see that it runs.</param>
internal sealed record ChannelOptions(IReadOnlyList<string> Parts, bool IsQuick)
{
    public const string Latency = "latency";

    public const string Size = "size";

    private static readonly string[] All = [Latency, Size];

    /// <summary>How many changes are measured.</summary>
    public int Changes => IsQuick ? 3 : 50;

    /// <summary>How many starts are measured.</summary>
    public int Starts => IsQuick ? 1 : 10;

    /// <summary>Prompts of the large channel.</summary>
    public int Prompts => IsQuick ? 500 : 10_000;

    /// <summary>Those of them that the application compiled.</summary>
    public int Compiled => IsQuick ? 10 : 100;

    /// <summary>Reads the command line; null when it says something else.</summary>
    public static ChannelOptions? Parse(IReadOnlyList<string> arguments)
    {
        string[] parts = [.. arguments.Where(a => a != "--quick")];
        return parts.Except(All).Any() ? null : new ChannelOptions(parts.Length == 0 ? All : parts, parts.Length < arguments.Count);
    }
}
