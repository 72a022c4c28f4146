using System;

namespace PromptGen.Catalog.Bundles;

/// <summary>How a bundled version came to be.</summary>
/// <param name="Author">Who released it.</param>
/// <param name="Time">When, in UTC, to the second.</param>
/// <param name="Reason">Why, in the author's words.</param>
public sealed record BundledRelease(string Author, DateTime Time, string Reason);
