using PromptGen.Channels.Selection;

namespace PromptGen.Channels.Following.States;

/// <summary>A compiled prompt, and what the channel says of it now.</summary>
/// <param name="Known">The prompt as it is known.</param>
/// <param name="Entry">What the channel says; null for nothing.</param>
internal sealed record PromptEntry(FollowedPrompt Known, ChannelEntry? Entry);
