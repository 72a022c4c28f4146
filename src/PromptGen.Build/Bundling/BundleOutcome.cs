using System.Collections.Generic;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Build.Bundling;

/// <summary>What came of bundling.</summary>
/// <param name="Bundle">The bundle; null when something is wrong.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record BundleOutcome(PromptBundle? Bundle, IReadOnlyList<CatalogueDiagnostic> Findings);
