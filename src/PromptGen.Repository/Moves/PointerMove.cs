using PromptGen.Repository.Shards;

namespace PromptGen.Repository.Moves;

/// <summary>What a channel is to say of a prompt from now on.</summary>
/// <param name="Id">The prompt.</param>
/// <param name="Pointer">The pointer; null for none, which leaves the prompt to what is baked.</param>
public sealed record PointerMove(string Id, Pointer? Pointer);
