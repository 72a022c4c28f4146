namespace PromptGen.Benchmarks.Channels;

/// <summary>How much of following a channel is measured.</summary>
/// <param name="IsQuick">Whether little of each is measured, only to see that it runs.</param>
internal sealed record ChannelOptions(bool IsQuick)
{
    /// <summary>How many changes are measured.</summary>
    public int Changes => IsQuick ? 3 : 50;

    /// <summary>How many starts are measured.</summary>
    public int Starts => IsQuick ? 1 : 10;

    /// <summary>Prompts of the large channel.</summary>
    public int Prompts => IsQuick ? 500 : 10_000;

    /// <summary>Those of them that the application compiled.</summary>
    public int Compiled => IsQuick ? 10 : 100;
}
