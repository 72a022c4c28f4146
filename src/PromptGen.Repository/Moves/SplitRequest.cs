using PromptGen.Catalog.Text;

namespace PromptGen.Repository.Moves;

/// <summary>A split that is asked for.</summary>
/// <param name="Id">What tells this experiment from others; the one that it has when only weights change.</param>
/// <param name="Arms">The versions in order with their weights, which add up to 1,000.</param>
/// <param name="Default">The version for calls without a key; null for that of the first arm.</param>
/// <param name="IsRandom">Whether such calls get any arm by its weight instead.</param>
/// <param name="Baked">The baked versions that it is for; null for all.</param>
public sealed record SplitRequest(string Id, ValueList<(string Version, int Weight)> Arms, string? Default = null, bool IsRandom = false, string? Baked = null);
