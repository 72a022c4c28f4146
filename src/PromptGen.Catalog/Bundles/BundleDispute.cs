namespace PromptGen.Catalog.Bundles;

/// <summary>Two bundles that say different things about the prompts of an assembly whose own bundle is not at hand.</summary>
/// <param name="Assembly">The assembly whose prompts they are.</param>
/// <param name="First">The assembly of one bundle.</param>
/// <param name="Second">The assembly of the other.</param>
public sealed record BundleDispute(string Assembly, string First, string Second);
