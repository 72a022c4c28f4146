using System;
using System.IO;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Linting;

/// <summary>Workflow commands, which GitHub shows at the lines of a change.</summary>
internal static class GitHubFormat
{
    /// <summary>Writes a command for each finding.</summary>
    public static void Write(TextWriter output, LintResult result, SourceRoot root)
    {
        foreach (CatalogueDiagnostic finding in result.Findings)
        {
            Diagnostic diagnostic = finding.Diagnostic;
            string command = diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
            string file = Property(root.PathOf(finding.Path) ?? finding.Path);
            string place = FormattableString.Invariant($"file={file},line={finding.Start.Line},endLine={finding.End.Line},col={finding.Start.Column},endColumn={finding.End.Column}");
            string title = Property($"{diagnostic.Code}: {RuleTable.Find(diagnostic.Code).Title}");
            output.Write($"::{command} {place},title={title}::{Data(diagnostic.Message)}\n");
        }
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
