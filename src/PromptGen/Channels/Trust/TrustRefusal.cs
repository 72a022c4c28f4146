namespace PromptGen.Channels.Trust;

/// <summary>That something was not taken, and exactly why.</summary>
/// <param name="Kind">Which check failed.</param>
/// <param name="What">The role or target that it concerns: <c>timestamp</c>.</param>
/// <param name="Message">What is wrong, in words, with every number that decided it.</param>
internal sealed record TrustRefusal(TrustRefusalKind Kind, string What, string Message)
{
    /// <summary>One line for a log: <c>timestamp: version 4 is older than the trusted version 5 (TimestampRollback)</c>.</summary>
    public override string ToString() => $"{What}: {Message} ({Kind})";
}
