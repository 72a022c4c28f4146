namespace PromptGen.Channels.Trust.State;

/// <summary>What a check of one file came to.</summary>
/// <param name="State">The state afterwards; the one before when the file was not taken.</param>
/// <param name="Refusal">Why it was refused; null when it was taken, or passed over without harm.</param>
/// <param name="IsTaken">Whether the file is trusted now.</param>
internal readonly record struct CheckResult(TrustedState State, TrustRefusal? Refusal, bool IsTaken)
{
    /// <summary>A file that is trusted from now on.</summary>
    public static CheckResult Taken(TrustedState state) => new(state, null, IsTaken: true);

    /// <summary>A file that says nothing new.</summary>
    public static CheckResult PassedOver(TrustedState state) => new(state, null, IsTaken: false);

    /// <summary>A file that is refused.</summary>
    public static CheckResult Refused(TrustedState state, TrustRefusal refusal) => new(state, refusal, IsTaken: false);
}
