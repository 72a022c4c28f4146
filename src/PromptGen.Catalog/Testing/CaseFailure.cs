using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>Why a case failed.</summary>
/// <param name="Finding">One sentence at the place of <c>tests.yaml</c> that was not met.</param>
/// <param name="Details">Lines that show what was expected and what was there; none where the sentence says it all.</param>
public sealed record CaseFailure(CatalogueDiagnostic Finding, ValueList<string> Details);
