namespace PromptGen.Repository.History;

/// <summary>A partial that was part of what was live.</summary>
/// <param name="Id">The partial.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its text.</param>
public sealed record BlamedPartial(string Id, string Version, string Text);
