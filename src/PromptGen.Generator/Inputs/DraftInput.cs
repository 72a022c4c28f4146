using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;

namespace PromptGen.Generator.Inputs;

/// <summary>A draft, read alone: its front matter, its digest and what its body includes.</summary>
/// <param name="Id">The prompt it belongs to; null when it lies where no draft does.</param>
/// <param name="Text">The draft as read; null when it could not be.</param>
/// <param name="HasErrors">Whether it may not be used for output.</param>
/// <param name="Diagnostics">What reading found.</param>
internal sealed record DraftInput(PromptId? Id, IncludingText? Text, bool HasErrors, ValueList<CatalogueDiagnostic> Diagnostics);
