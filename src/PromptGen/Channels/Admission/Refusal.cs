namespace PromptGen.Channels.Admission;

/// <summary>That an override may not serve, and exactly why.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="Message">One sentence without a final period that says what is wrong and what to do. It holds no values of callers.</param>
internal sealed record Refusal(RefusalKind Kind, string Message)
{
    /// <summary>One line for a log: the message and the rule.</summary>
    public override string ToString() => $"{Message} ({Kind})";
}
