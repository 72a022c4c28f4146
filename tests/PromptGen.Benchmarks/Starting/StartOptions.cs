namespace PromptGen.Benchmarks.Starting;

/// <summary>How much of starts is measured.</summary>
/// <param name="IsQuick">Whether little of each is measured, only to see that it runs.</param>
internal sealed record StartOptions(bool IsQuick)
{
    /// <summary>How often each pair of processes is started.</summary>
    public int Pairs => IsQuick ? 3 : 50;

    /// <summary>Whether native programs are made, each of which takes half a minute.</summary>
    public bool MakesNative => !IsQuick;

    /// <summary>How many prompts the large native program has beyond the small one.</summary>
    public int Prompts => IsQuick ? 10 : 1_000;
}
