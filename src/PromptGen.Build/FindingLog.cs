using Microsoft.Build.Utilities;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Build;

/// <summary>Says findings in MSBuild's way: with file, lines, columns, code and the address of the code's page, all of which build logs and editors can follow.</summary>
internal static class FindingLog
{
    /// <summary>Writes one finding.</summary>
    public static void Write(TaskLoggingHelper log, CatalogueDiagnostic finding)
    {
        Diagnostic found = finding.Diagnostic;
        string help = RuleTable.Find(found.Code).HelpLink;
        if (found.Severity == DiagnosticSeverity.Error)
        {
            log.LogError(null, found.Code, null, help, finding.Path, finding.Start.Line, finding.Start.Column, finding.End.Line, finding.End.Column, found.Message);
        }
        else
        {
            log.LogWarning(null, found.Code, null, help, finding.Path, finding.Start.Line, finding.Start.Column, finding.End.Line, finding.End.Column, found.Message);
        }
    }
}
