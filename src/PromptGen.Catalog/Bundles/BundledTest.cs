using System;

namespace PromptGen.Catalog.Bundles;

/// <summary>The last test of a bundled version with one model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Time">When, in UTC, to the second.</param>
/// <param name="IsPassed">Whether no case is known to have failed.</param>
public sealed record BundledTest(string Model, DateTime Time, bool IsPassed);
