using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Locks;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Pinning;

/// <summary>What a command will do to the lock.</summary>
/// <param name="Entries">The pins that the lock will hold.</param>
/// <param name="Changes">How they differ from those it holds, in order of ids.</param>
/// <param name="Findings">What is wrong; with an error nothing is done.</param>
/// <param name="Notes">What a person may want to know besides.</param>
internal sealed record PinPlan(IReadOnlyList<LockEntry> Entries, IReadOnlyList<PinChange> Changes, IReadOnlyList<CatalogueDiagnostic> Findings, IReadOnlyList<string> Notes)
{
    /// <summary>Whether nothing may be done.</summary>
    public bool HasErrors => Findings.Any(f => f.Diagnostic.Severity == DiagnosticSeverity.Error);
}
