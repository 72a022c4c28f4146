using System.IO;
using System.Linq;
using System.Text.Json;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;
using PromptGen.Cli.Fixing;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Linting;

/// <summary>One JSON object.</summary>
internal static class JsonFormat
{
    /// <summary>Writes the findings and how many there are.</summary>
    public static void Write(TextWriter output, LintResult result) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("catalogue", result.Root);
        json.WriteStartArray("locks");
        foreach (string path in result.Locks)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        json.WriteNumber("prompts", result.Prompts);
        json.WriteNumber("files", result.Files);
        json.WriteNumber("errors", result.Errors);
        json.WriteNumber("warnings", result.Warnings);
        json.WriteNumber("suggestions", result.Suggestions);
        WriteFixes(json, result);
        json.WriteStartArray("findings");
        foreach (CatalogueDiagnostic finding in result.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Diagnostic.Code);
            json.WriteString("severity", SeverityName.Of(finding.Diagnostic.Severity));
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.Start.Line);
            json.WriteNumber("column", finding.Start.Column);
            json.WriteNumber("end_line", finding.End.Line);
            json.WriteNumber("end_column", finding.End.Column);
            json.WriteString("message", finding.Diagnostic.Message);
            json.WriteString("help", RuleTable.Find(finding.Diagnostic.Code).HelpLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFixes(Utf8JsonWriter json, LintResult result)
    {
        json.WriteStartArray("fixes");
        foreach (AppliedFix fix in result.Drafts.SelectMany(d => d.Fixes))
        {
            json.WriteStartObject();
            json.WriteString("code", fix.Finding.Diagnostic.Code);
            json.WriteString("path", fix.Finding.Path);
            json.WriteNumber("line", fix.Finding.Start.Line);
            json.WriteNumber("column", fix.Finding.Start.Column);
            json.WriteString("fix", fix.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
