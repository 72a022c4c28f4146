using PromptGen.Channels.Trust;

namespace PromptGen.Channels.Following.States;

/// <summary>What loading a state came to.</summary>
/// <param name="State">The whole state; null when it could not be had.</param>
/// <param name="Refusal">Why; null when it could.</param>
/// <typeparam name="T">The kind of state.</typeparam>
internal sealed record LoadedState<T>(T? State, TrustRefusal? Refusal)
    where T : class;
