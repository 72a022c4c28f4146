namespace PromptGen.Channels.Following.Reading;

/// <summary>What the member <c>promptgen</c> of a delegated role says.</summary>
/// <param name="State">What people say of this state.</param>
/// <param name="Shards">Over how many shards the pointers lie; null for a role that has none.</param>
internal sealed record RoleNote(StateNote State, int? Shards);
