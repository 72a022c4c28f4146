using System.Collections.Generic;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Selection;

namespace PromptGen.Build.Resolving;

/// <summary>What an application's lock comes to.</summary>
/// <param name="Pins">The lock; null when there is none.</param>
/// <param name="Index">The prompts that there are.</param>
/// <param name="Selection">What the lock selects of them; null when nobody can say, or when there is no catalogue.</param>
/// <param name="Findings">Why nothing is selected, if so.</param>
internal sealed record Resolution(LockFile? Pins, CatalogueIndex Index, CatalogueSelection? Selection, IReadOnlyList<CatalogueDiagnostic> Findings);
