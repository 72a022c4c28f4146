using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Testing;

namespace PromptGen.Cli.Testing;

/// <summary>Runs the cases of many subjects on all processors; the report has them in one order however they end.</summary>
internal static class TestRun
{
    /// <summary>Runs everything that can be run.</summary>
    /// <param name="subjects">What is tested.</param>
    /// <param name="golden">The golden files.</param>
    /// <param name="done">Called after each case, from any thread.</param>
    public static TestReport Run(IReadOnlyList<TestSubject> subjects, GoldenFiles golden, Action done)
    {
        (TestSubject Subject, PromptTestCase Case)[] work = [.. subjects.Where(s => s.Tested is not null).SelectMany(s => s.Cases.Select(c => (s, c)))];
        var results = new TestedCase[work.Length];
        Parallel.For(0, work.Length, i =>
        {
            (TestSubject subject, PromptTestCase @case) = work[i];
            long start = Stopwatch.GetTimestamp();
            CaseOutcome outcome = CaseRun.Run(subject.File, @case, subject.Tested!, name => golden.Read(subject.File, name));
            results[i] = new TestedCase(subject, outcome, Stopwatch.GetElapsedTime(start));
            done();
        });

        // Two versions with one broken partial find the same in it.
        CatalogueDiagnostic[] findings = [.. subjects.SelectMany(s => s.Findings).Distinct()];
        return new TestReport(subjects, results, findings);
    }

    /// <summary>How many cases there are to run.</summary>
    public static int Count(IEnumerable<TestSubject> subjects) => subjects.Where(s => s.Tested is not null).Sum(s => s.Cases.Count);
}
