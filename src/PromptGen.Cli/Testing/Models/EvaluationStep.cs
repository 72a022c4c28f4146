using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Settings;
using PromptGen.Catalog.Text;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Testing.Models;

/// <summary>The second half of a run of tests: what rendered as expected is shown to models and judges.</summary>
internal static class EvaluationStep
{
    /// <summary>Carries out the evaluations, and puts what came of them into the report.</summary>
    /// <param name="report">What the cases rendered.</param>
    /// <param name="options">How models are asked.</param>
    /// <param name="settings">The catalogue's settings.</param>
    /// <param name="outcomes">What came of the evaluations.</param>
    public static TestReport Run(TestReport report, EvaluationOptions options, CatalogueSettings settings, out IReadOnlyList<EvaluationOutcome> outcomes)
    {
        using ModelClient? client = options.Endpoint is { } endpoint ? new ModelClient(endpoint, options.Key) : null;
        var run = new EvaluationRun(options, client);
        IReadOnlyList<EvaluationJob> jobs = run.Plan(report.Cases, settings);
        outcomes = ProgressBar.Show("asking models and judges", jobs.Count, done => run.Run(jobs, done));
        Dictionary<object, EvaluationOutcome[]> byCase = outcomes.GroupBy(o => (object)o.Job.Tested, ReferenceEqualityComparer.Instance).ToDictionary(g => g.Key, g => g.ToArray(), ReferenceEqualityComparer.Instance);
        return report with { Cases = [.. report.Cases.Select(tested => With(tested, byCase.GetValueOrDefault(tested, [])))] };
    }

    private static TestedCase With(TestedCase tested, EvaluationOutcome[] evaluations) => evaluations.Length == 0 ? tested : tested with
    {
        Outcome = tested.Outcome with { Failures = new ValueList<Catalog.Testing.CaseFailure>(tested.Outcome.Failures.Concat(evaluations.SelectMany(e => e.Failures))) },
        Evaluations = evaluations,
    };
}
