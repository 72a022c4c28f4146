namespace PromptGen.Channels.Admission;

/// <summary>What became of an override: exactly one of the two is there.</summary>
/// <param name="Override">It, ready to serve; null when it is refused.</param>
/// <param name="Refusal">Why it may not serve; null when it may.</param>
internal readonly record struct AdmissionResult(AdmittedOverride? Override, Refusal? Refusal)
{
    /// <summary>That it may not serve.</summary>
    public static AdmissionResult Refuse(RefusalKind kind, string message) => new(null, new Refusal(kind, message));
}
