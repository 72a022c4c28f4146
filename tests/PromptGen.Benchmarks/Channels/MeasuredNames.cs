using System;

namespace PromptGen.Benchmarks.Channels;

/// <summary>What the measured repository and the application that follows it have to agree on.</summary>
internal static class MeasuredNames
{
    public const string Environment = "production";
    public const string Channel = "stable";

    /// <summary>The version that applications compiled.</summary>
    public const string Baked = "1.0.0";

    /// <summary>The id of a prompt by its number.</summary>
    public static string IdOf(int number) => FormattableString.Invariant($"team-{number % 40}/prompt-{number}");
}
