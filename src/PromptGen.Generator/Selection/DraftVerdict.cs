using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Selection;

/// <summary>What becomes of one draft.</summary>
/// <param name="Drafted">The prompt whose draft takes the place of its release; null when the release is compiled, or there is none.</param>
/// <param name="Prompt">The draft, ready to compile; null of a partial, which others compile, and of one that cannot be read, so that nothing is compiled of the prompt.</param>
/// <param name="Diagnostics">What is to be said of the draft.</param>
internal sealed record DraftVerdict(PromptId? Drafted, PromptInput? Prompt, ValueList<CatalogueDiagnostic> Diagnostics);
