namespace PromptGen.Catalog.Diagnostics;

/// <summary>The ids of what people still owe a catalogue (<c>PG3xxx</c>). An id is never reused for another meaning.</summary>
public static class GovernanceCodes
{
    /// <summary>Nobody answers for a prompt.</summary>
    public const string NoOwner = "PG3001";

    /// <summary>A version in use is not tested with a model in use.</summary>
    public const string NotTested = "PG3002";

    /// <summary>A prompt or partial that feeds a version in use was released since.</summary>
    public const string RetestDue = "PG3003";

    /// <summary>A version is older than the retention policy, and nothing reaches it.</summary>
    public const string PruneDue = "PG3004";

    /// <summary>An accepted finding does not occur.</summary>
    public const string IdleAcceptance = "PG3005";
}
