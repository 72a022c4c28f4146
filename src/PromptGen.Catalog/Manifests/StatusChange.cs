using System;

namespace PromptGen.Catalog.Manifests;

/// <summary>How a version came to its present status.</summary>
/// <param name="Author">Who changed it.</param>
/// <param name="Time">When, in UTC, to the second.</param>
/// <param name="Reason">Why, in the author's words.</param>
public sealed record StatusChange(string Author, DateTime Time, string Reason);
