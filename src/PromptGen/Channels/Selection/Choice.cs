namespace PromptGen.Channels.Selection;

/// <summary>What is served for one prompt and one key.</summary>
/// <param name="Override">The version that is served in place of the baked one; null for the baked one.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct Choice(VersionReference? Override, Reason Reason);
