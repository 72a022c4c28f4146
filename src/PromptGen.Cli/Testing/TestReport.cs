using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;

namespace PromptGen.Cli.Testing;

/// <summary>What a run of tests gave.</summary>
/// <param name="Subjects">The drafts and versions that were tested, by id, each prompt's draft first.</param>
/// <param name="Cases">Every case with every subject, in that order and the order of the files.</param>
/// <param name="Findings">What kept cases from being run.</param>
internal sealed record TestReport(IReadOnlyList<TestSubject> Subjects, IReadOnlyList<TestedCase> Cases, IReadOnlyList<CatalogueDiagnostic> Findings)
{
    /// <summary>How many cases were as expected.</summary>
    public int Passed => Cases.Count(c => c.Outcome.Passed);

    /// <summary>How many were not.</summary>
    public int Failed => Cases.Count - Passed;

    /// <summary>Whether nothing failed and everything could be run.</summary>
    public bool IsGood => Failed == 0 && Findings.Count == 0;

    /// <summary>The cases of one subject.</summary>
    public IEnumerable<TestedCase> Of(TestSubject subject) => Cases.Where(c => ReferenceEquals(c.Subject, subject));
}
