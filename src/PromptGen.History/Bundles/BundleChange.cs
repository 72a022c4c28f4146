using PromptGen.Catalog.Bundles;
using PromptGen.History.Diffs;

namespace PromptGen.History.Bundles;

/// <summary>A prompt that two builds have in different versions.</summary>
/// <param name="Before">It in the older build.</param>
/// <param name="After">It in the newer build.</param>
/// <param name="Diff">What differs.</param>
public sealed record BundleChange(BundledPrompt Before, BundledPrompt After, PromptDiff Diff);
