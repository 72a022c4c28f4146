using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Cli.Fixing;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Linting;

/// <summary>What a run of <c>promptgen lint</c> found.</summary>
/// <param name="Root">The catalogue's folder as the user would name it.</param>
/// <param name="Locks">The locks that were held against it.</param>
/// <param name="Prompts">How many prompts were looked at.</param>
/// <param name="Files">How many drafts and versions were.</param>
/// <param name="Findings">What to report, by file and place, each once.</param>
internal sealed record LintResult(string Root, IReadOnlyList<string> Locks, int Prompts, int Files, IReadOnlyList<CatalogueDiagnostic> Findings)
{
    /// <summary>The drafts that were fixed before this was found.</summary>
    public IReadOnlyList<FixedDraft> Drafts { get; init; } = [];

    /// <summary>How many errors there are.</summary>
    public int Errors => Count(DiagnosticSeverity.Error);

    /// <summary>How many warnings there are.</summary>
    public int Warnings => Count(DiagnosticSeverity.Warning);

    /// <summary>How many suggestions there are.</summary>
    public int Suggestions => Count(DiagnosticSeverity.Info);

    /// <summary>All of it in one line.</summary>
    public string Summary =>
        (Drafts.Count == 0 ? "" : Counted(Drafts.Sum(d => d.Fixes.Count), "fix", "fixes") + "; ")
        + $"{Counted(Errors, "error")}, {Counted(Warnings, "warning")}, {Counted(Suggestions, "suggestion")} in {Counted(Prompts, "prompt")} with {Counted(Files, "draft or version", "drafts and versions")}";

    private int Count(DiagnosticSeverity severity) => Findings.Count(f => f.Diagnostic.Severity == severity);

    private static string Counted(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
