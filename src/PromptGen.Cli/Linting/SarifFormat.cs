using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;
using PromptGen.Cli.Output;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Linting;

/// <summary>A log in the Static Analysis Results Interchange Format, version 2.1.0, which code scanning services read.</summary>
internal static class SarifFormat
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Home = "https://github.com/promptgen/promptgen";
    private const string RootName = "%SRCROOT%";

    /// <summary>Writes a log of one run.</summary>
    public static void Write(TextWriter output, LintResult result, SourceRoot root) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootName);
        json.WriteString("uri", root.Uri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        Dictionary<string, int> rules = RuleTable.All.Select((rule, index) => (rule.Code, index)).ToDictionary(r => r.Code, r => r.index);
        foreach (CatalogueDiagnostic finding in result.Findings)
        {
            WriteResult(json, finding, rules[finding.Diagnostic.Code], root);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "PromptGen");
        json.WriteString("semanticVersion", Version());
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (Rule rule in RuleTable.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteString("helpUri", rule.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("category", rule.Category);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CatalogueDiagnostic finding, int rule, SourceRoot root)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Diagnostic.Severity));
        WriteText(json, "message", finding.Diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        if (root.PathOf(finding.Path) is { } relative)
        {
            json.WriteString("uri", SourceRoot.Escape(relative));
            json.WriteString("uriBaseId", RootName);
        }
        else
        {
            json.WriteString("uri", new System.Uri(Path.GetFullPath(finding.Path)).AbsoluteUri);
        }

        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Start.Line);
        json.WriteNumber("startColumn", finding.Start.Column);
        json.WriteNumber("endLine", finding.End.Line);
        json.WriteNumber("endColumn", finding.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    // Without the commit behind the plus.
    private static string Version() =>
        typeof(SarifFormat).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
