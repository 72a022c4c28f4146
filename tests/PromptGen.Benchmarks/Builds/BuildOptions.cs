using System.Collections.Generic;

namespace PromptGen.Benchmarks.Builds;

/// <summary>How much of the builds is measured.</summary>
/// <param name="IsQuick">Whether little of each is measured, only to see that it runs.</param>
internal sealed record BuildOptions(bool IsQuick)
{
    /// <summary>How often each pair is measured.</summary>
    public int Pairs => IsQuick ? 1 : 10;

    /// <summary>How many pairs come before them that do not count: they warm up files and the processes that stay.</summary>
    public int WarmUps => IsQuick ? 0 : 2;

    /// <summary>Prompts of the project that is compared with its own emitted C#.</summary>
    public int Prompts => IsQuick ? 20 : 500;

    /// <summary>Prompts of the projects whose builds are compared by size.</summary>
    public IReadOnlyList<int> Sizes => IsQuick ? [20] : [1_000, 10_000];

    /// <summary>Prompts of the project that is evaluated.</summary>
    public int EvaluatedPrompts => IsQuick ? 100 : 10_000;

    /// <summary>Old versions of each of them.</summary>
    public int OldVersions => 50;
}
