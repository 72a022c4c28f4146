using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Build.Resolving;

/// <summary>What a build is told.</summary>
/// <param name="Findings">What is wrong, each once, by file and place.</param>
internal sealed record Resolution(IReadOnlyList<CatalogueDiagnostic> Findings);
