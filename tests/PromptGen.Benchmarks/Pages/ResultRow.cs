using System.Collections.Generic;

namespace PromptGen.Benchmarks.Pages;

/// <summary>A row of a table of results.</summary>
/// <param name="Name">What was measured: the first cell, and no two of a table are the same.</param>
/// <param name="Cells">The other cells.</param>
/// <param name="Verdict">How it stands with its bound; null when it has none.</param>
internal sealed record ResultRow(string Name, IReadOnlyList<string> Cells, Verdict? Verdict = null);
