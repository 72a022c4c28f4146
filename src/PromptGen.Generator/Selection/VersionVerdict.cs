using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Selection;

/// <summary>What becomes of one released file.</summary>
/// <param name="Prompt">The prompt that it is compiled to; null when another version is selected, or none.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
internal sealed record VersionVerdict(PromptInput? Prompt, ValueList<CatalogueDiagnostic> Diagnostics);
