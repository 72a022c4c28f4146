using System.IO;
using System.Text.Json;
using PromptGen.Catalog.Testing;
using PromptGen.Cli.Output;
using PromptGen.Cli.Testing.Models;

namespace PromptGen.Cli.Testing;

/// <summary>Writes how tests went as one JSON object.</summary>
internal static class TestJsonReport
{
    /// <summary>Writes the report. It holds no times, so that two runs over the same files give the same bytes.</summary>
    public static void Write(TextWriter output, TestReport report) => JsonText.Write(output, json => Write(json, report));

    /// <summary>Writes the report within other JSON.</summary>
    public static void Write(Utf8JsonWriter json, TestReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("passed", report.Passed);
        json.WriteNumber("failed", report.Failed);
        json.WriteStartArray("cases");
        foreach (TestedCase tested in report.Cases)
        {
            Write(json, tested);
        }

        json.WriteEndArray();
        json.WriteFindings("findings", report.Findings);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestedCase tested)
    {
        json.WriteStartObject();
        json.WriteString("id", tested.Subject.Prompt.Id.Value);
        json.WriteString("version", tested.Subject.Label);
        json.WriteString("name", tested.Outcome.Case.Name);
        json.WriteBoolean("passed", tested.Outcome.Passed);
        WriteFailures(json, tested);
        if (tested.Evaluations.Count > 0)
        {
            WriteEvaluations(json, tested);
        }

        json.WriteEndObject();
    }

    private static void WriteFailures(Utf8JsonWriter json, TestedCase tested)
    {
        json.WriteStartArray("failures");
        foreach (CaseFailure failure in tested.Outcome.Failures)
        {
            json.WriteStartObject();
            json.WriteString("code", failure.Finding.Diagnostic.Code);
            json.WriteString("path", failure.Finding.Path);
            json.WriteNumber("line", failure.Finding.Start.Line);
            json.WriteNumber("column", failure.Finding.Start.Column);
            json.WriteString("message", failure.Finding.Diagnostic.Message);
            json.WriteStartArray("details");
            foreach (string line in failure.Details)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvaluations(Utf8JsonWriter json, TestedCase tested)
    {
        json.WriteStartArray("evaluations");
        foreach (EvaluationOutcome evaluation in tested.Evaluations)
        {
            json.WriteStartObject();
            json.WriteString("model", evaluation.Job.Model);
            json.WriteBoolean("passed", evaluation.Passed);
            json.WriteString("answer", evaluation.Answer);
            json.WriteString("notes", evaluation.Notes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
