using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Testing;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Testing;

/// <summary>Tells people how tests went.</summary>
internal static class TestTextReport
{
    /// <summary>One line a draft or version.</summary>
    public static void Write(TextWriter output, TestReport report)
    {
        foreach (TestSubject subject in report.Subjects.Where(s => s.Tested is not null && s.Cases.Count > 0))
        {
            TestedCase[] cases = [.. report.Of(subject)];
            int passed = cases.Count(c => c.Outcome.Passed);
            output.Write(FormattableString.Invariant($"{subject.Prompt.Id} {subject.Label}: {(passed == cases.Length ? $"{passed} passed" : $"{passed} passed, {cases.Length - passed} failed")}\n"));
        }
    }

    /// <summary>Says what failed, each with the lines that show it.</summary>
    public static void SayFailures(Terminal terminal, TestReport report)
    {
        foreach (CatalogueDiagnostic finding in report.Findings)
        {
            terminal.Error(finding.ToString());
        }

        foreach (CaseFailure failure in report.Cases.SelectMany(c => c.Outcome.Failures))
        {
            terminal.Error(failure.Finding.ToString());
            foreach (string line in failure.Details)
            {
                terminal.Say("  " + line);
            }
        }
    }

    /// <summary>The sum, in one line.</summary>
    public static string Summary(TestReport report, TimeSpan duration)
    {
        IEnumerable<string> parts = [Plural(report.Cases.Count, "case"), $"{report.Passed} passed", $"{report.Failed} failed", .. report.Findings.Count > 0 ? [Plural(report.Findings.Count, "error")] : Array.Empty<string>()];
        return FormattableString.Invariant($"{string.Join(", ", parts)}; {duration.TotalSeconds:F1} s");
    }

    private static string Plural(int count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? "" : "s")}");
}
