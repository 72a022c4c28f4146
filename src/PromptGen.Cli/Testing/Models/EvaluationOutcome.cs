using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Testing;

namespace PromptGen.Cli.Testing.Models;

/// <summary>What came of an evaluation.</summary>
/// <param name="Job">The evaluation.</param>
/// <param name="Answer">What the model answered; null without a model, or when no answer came.</param>
/// <param name="Notes">What the judge wrote; null without a judge.</param>
/// <param name="Failures">Why it failed, or could not be run.</param>
internal sealed record EvaluationOutcome(EvaluationJob Job, string? Answer, string? Notes, IReadOnlyList<CaseFailure> Failures)
{
    /// <summary>Whether everything was as expected.</summary>
    public bool Passed => Failures.Count == 0;

    /// <summary>Whether there is a result at all.</summary>
    public bool WasRun => Failures.All(f => f.Finding.Diagnostic.Code != TestCodes.EvaluationNotRun);
}
