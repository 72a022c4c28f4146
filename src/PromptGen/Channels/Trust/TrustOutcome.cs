namespace PromptGen.Channels.Trust;

/// <summary>What a refresh came to.</summary>
/// <param name="Refusal">Why it ended early; null when everything is current.</param>
/// <param name="StoreProblem">Why something newly trusted could not be stored; null when it could. The client goes on with it in memory.</param>
internal sealed record TrustOutcome(TrustRefusal? Refusal, string? StoreProblem);
