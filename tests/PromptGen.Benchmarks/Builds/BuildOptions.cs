using System.Collections.Generic;
using System.Linq;

namespace PromptGen.Benchmarks.Builds;

/// <summary>What of the builds is measured.</summary>
/// <param name="Parts">The parts, by the names of the command line.</param>
/// <param name="IsQuick">Whether little of each is measured, only to see that it runs.</param>
internal sealed record BuildOptions(IReadOnlyList<string> Parts, bool IsQuick)
{
    public const string Ratios = "ratios";

    public const string Cold = "cold";

    public const string Size = "size";

    public const string Evaluation = "evaluation";

    private static readonly string[] All = [Ratios, Cold, Size, Evaluation];

    /// <summary>How often each pair is measured.</summary>
    public int Pairs => IsQuick ? 3 : 10;

    /// <summary>Prompts of the project that is compared with its own emitted C#.</summary>
    public int Prompts => IsQuick ? 20 : 500;

    /// <summary>Prompts of the projects whose builds are compared by size.</summary>
    public IReadOnlyList<int> Sizes => IsQuick ? [20, 200] : [1_000, 10_000];

    /// <summary>Prompts of the project that is evaluated.</summary>
    public int EvaluatedPrompts => IsQuick ? 100 : 10_000;

    /// <summary>Old versions of each of them.</summary>
    public int OldVersions => 50;

    /// <summary>Reads the command line; null when it says something else.</summary>
    public static BuildOptions? Parse(IReadOnlyList<string> arguments)
    {
        string[] parts = [.. arguments.Where(a => a != "--quick")];
        return parts.Except(All).Any() ? null : new BuildOptions(parts.Length == 0 ? All : parts, parts.Length < arguments.Count);
    }
}
