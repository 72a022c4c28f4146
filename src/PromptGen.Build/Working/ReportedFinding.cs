using System.Collections.Generic;
using System.Globalization;
using Microsoft.Build.Utilities;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Build.Working;

/// <summary>A finding with all that MSBuild says of one: file, lines, columns, code and the address of the code's page, which build logs and editors can follow.</summary>
internal sealed record ReportedFinding(bool IsError, string Code, string HelpLink, string Path, int Line, int Column, int EndLine, int EndColumn, string Message)
{
    /// <summary>A finding of the catalogue.</summary>
    public static ReportedFinding Of(CatalogueDiagnostic finding)
    {
        Diagnostic found = finding.Diagnostic;
        return new(
            found.Severity == DiagnosticSeverity.Error,
            found.Code,
            RuleTable.Find(found.Code).HelpLink,
            finding.Path,
            finding.Start.Line,
            finding.Start.Column,
            finding.End.Line,
            finding.End.Column,
            found.Message);
    }

    /// <summary>Says it.</summary>
    public void Write(TaskLoggingHelper log)
    {
        if (IsError)
        {
            log.LogError(null, Code, null, HelpLink, Path, Line, Column, EndLine, EndColumn, Message);
        }
        else
        {
            log.LogWarning(null, Code, null, HelpLink, Path, Line, Column, EndLine, EndColumn, Message);
        }
    }

    /// <summary>Its texts in their order.</summary>
    public IEnumerable<string> ToRow() => [IsError ? "error" : "warning", Code, HelpLink, Path, TextOf(Line), TextOf(Column), TextOf(EndLine), TextOf(EndColumn), Message];

    /// <summary>Reads what <see cref="ToRow"/> gives.</summary>
    public static ReportedFinding OfRow(string[] row) => new(row[0] == "error", row[1], row[2], row[3], NumberOf(row[4]), NumberOf(row[5]), NumberOf(row[6]), NumberOf(row[7]), row[8]);

    private static string TextOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int NumberOf(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
}
