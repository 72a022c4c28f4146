using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Linting;

/// <summary>How much findings count for in a run.</summary>
/// <param name="Rules">What the project makes of each rule.</param>
/// <param name="Least">What is reported: this and above.</param>
/// <param name="WarningsAreErrors">Whether a warning is as bad as an error.</param>
internal sealed record SeverityChoice(RuleSeverities Rules, DiagnosticSeverity Least, bool WarningsAreErrors)
{
    /// <summary>The findings that are reported, as they are reported.</summary>
    public IEnumerable<CatalogueDiagnostic> Apply(IEnumerable<CatalogueDiagnostic> findings) =>
        Rules.Apply(findings).Select(Promote).Where(f => f.Diagnostic.Severity >= Least);

    private CatalogueDiagnostic Promote(CatalogueDiagnostic finding) =>
        WarningsAreErrors && finding.Diagnostic.Severity == DiagnosticSeverity.Warning ? finding with { Diagnostic = finding.Diagnostic with { Severity = DiagnosticSeverity.Error } } : finding;
}
