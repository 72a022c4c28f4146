namespace ReleaseDrill;

/// <summary>What <c>/replies</c> answers.</summary>
/// <param name="Version">The version that rendered.</param>
/// <param name="Source">Where it came from: <c>baked</c> or <c>channel</c>.</param>
/// <param name="Text">What the model would be sent.</param>
internal sealed record ReplyAnswer(string Version, string Source, string Text);

/// <summary>What <c>/channel</c> answers.</summary>
/// <param name="Origin">Where the state came from: <c>None</c>, <c>Cache</c> or <c>Source</c>.</param>
/// <param name="Failure">Why the last poll failed; null when it did not.</param>
/// <param name="Refusal">Why a version of the prompt was refused; null when none was.</param>
internal sealed record ChannelAnswer(string Origin, string? Failure, string? Refusal);

/// <summary>What the application does at one moment.</summary>
/// <param name="Reply">What it serves; null when it does not answer.</param>
/// <param name="Channel">What it knows of the channel; null when it does not answer.</param>
/// <param name="Health">What its health check says.</param>
internal sealed record Observation(ReplyAnswer? Reply, ChannelAnswer? Channel, string Health)
{
    /// <summary>What is served while nobody answers.</summary>
    public const string NoAnswer = "no answer";

    /// <summary>An application that does not answer.</summary>
    public static Observation OfNobody { get; } = new(null, null, NoAnswer);

    /// <summary>Version and source, as the table says it.</summary>
    public string Served => Reply is null ? NoAnswer : $"{Reply.Version} {Reply.Source}";
}
