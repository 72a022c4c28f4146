namespace PromptGen.Catalog.Manifests;

/// <summary>How a suite's cases went.</summary>
/// <param name="Passed">How many did what is expected, from 0 to <paramref name="Total"/>.</param>
/// <param name="Total">How many there were.</param>
public sealed record TestCount(int Passed, int Total);
