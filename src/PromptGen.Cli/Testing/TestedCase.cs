using System;
using System.Collections.Generic;
using PromptGen.Catalog.Testing;
using PromptGen.Cli.Testing.Models;

namespace PromptGen.Cli.Testing;

/// <summary>A case that was run with one draft or version.</summary>
/// <param name="Subject">The draft or version.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record TestedCase(TestSubject Subject, CaseOutcome Outcome, TimeSpan Duration)
{
    /// <summary>What models and judges made of it; none when they were not asked. Their failures are among the outcome's.</summary>
    public IReadOnlyList<EvaluationOutcome> Evaluations { get; init; } = [];
}
