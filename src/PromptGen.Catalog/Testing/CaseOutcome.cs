using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>What came of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Rendered">What it rendered; null when it did not.</param>
/// <param name="Failures">Why it failed; none when it passed.</param>
public sealed record CaseOutcome(PromptTestCase Case, RenderedCase? Rendered, ValueList<CaseFailure> Failures)
{
    /// <summary>Whether everything was as expected.</summary>
    public bool Passed => Failures.Count == 0;
}
