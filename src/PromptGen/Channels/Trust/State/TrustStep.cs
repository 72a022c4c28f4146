namespace PromptGen.Channels.Trust.State;

/// <summary>What a step of an update came to.</summary>
/// <param name="Update">The update afterwards; the one before when the step was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
/// <param name="IsTaken">Whether the offered file is trusted now and has to be stored; false when it was refused or said nothing new.</param>
internal readonly record struct TrustStep(TrustUpdate Update, TrustRefusal? Refusal, bool IsTaken);
