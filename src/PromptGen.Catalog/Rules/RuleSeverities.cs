using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Rules;

/// <summary>
/// What a project makes of warnings and suggestions, by the global analyzer configuration files that the compiler reads too
/// (<see href="https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files#global-analyzerconfig">Global AnalyzerConfig</see>). Errors are no matter of settings.
/// </summary>
public sealed class RuleSeverities
{
    private const string Prefix = "dotnet_diagnostic.";
    private const string Suffix = ".severity";
    private const string LevelKey = "global_level";

    // Null: not reported at all.
    private readonly Dictionary<string, DiagnosticSeverity?> _byCode;

    private RuleSeverities(Dictionary<string, DiagnosticSeverity?> byCode) => _byCode = byCode;

    /// <summary>Every rule as it is.</summary>
    public static RuleSeverities Default { get; } = new(new Dictionary<string, DiagnosticSeverity?>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Reads configuration files. A file that is not global (no <c>is_global = true</c> and not called <c>.globalconfig</c>) says nothing here; lines that are not understood are the compiler's to report.</summary>
    /// <param name="files">Path and text of each. Of two that speak of one rule the higher <c>global_level</c> counts, which is 100 for a <c>.globalconfig</c> and 0 for others; of equals the later.</param>
    public static RuleSeverities Read(IEnumerable<(string Path, string Text)> files)
    {
        var byCode = new Dictionary<string, DiagnosticSeverity?>(StringComparer.OrdinalIgnoreCase);
        foreach (List<KeyValuePair<string, string>> keys in (files ?? throw new ArgumentNullException(nameof(files))).Select(f => KeysOf(f.Path, f.Text)).Where(k => k.Count > 0).OrderBy(LevelOf))
        {
            foreach (KeyValuePair<string, string> key in keys)
            {
                if (key.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && key.Key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && key.Key.Length > Prefix.Length + Suffix.Length)
                {
                    Set(byCode, key.Key.Substring(Prefix.Length, key.Key.Length - Prefix.Length - Suffix.Length), key.Value);
                }
            }
        }

        return new RuleSeverities(byCode);
    }

    /// <summary>A finding as the project wants it; null when it wants to hear nothing of it.</summary>
    public CatalogueDiagnostic? Apply(CatalogueDiagnostic finding)
    {
        Diagnostic diagnostic = (finding ?? throw new ArgumentNullException(nameof(finding))).Diagnostic;
        if (!RuleTable.Find(diagnostic.Code).IsConfigurable || !_byCode.TryGetValue(diagnostic.Code, out DiagnosticSeverity? severity))
        {
            return finding;
        }

        return severity is { } wanted ? finding with { Diagnostic = diagnostic with { Severity = wanted } } : null;
    }

    /// <summary>Findings as the project wants them.</summary>
    public IEnumerable<CatalogueDiagnostic> Apply(IEnumerable<CatalogueDiagnostic> findings) => findings.Select(Apply).OfType<CatalogueDiagnostic>();

    private static void Set(Dictionary<string, DiagnosticSeverity?> byCode, string code, string severity)
    {
        switch (severity.ToLowerInvariant())
        {
            case "error":
                byCode[code] = DiagnosticSeverity.Error;
                break;
            case "warning":
                byCode[code] = DiagnosticSeverity.Warning;
                break;
            case "suggestion":
                byCode[code] = DiagnosticSeverity.Info;
                break;
            case "silent" or "none":
                byCode[code] = null;
                break;
            case "default":
                byCode.Remove(code);
                break;
        }
    }

    // The keys before the first section, which names source files; none of a file that is not global.
    private static List<KeyValuePair<string, string>> KeysOf(string path, string text)
    {
        var keys = new List<KeyValuePair<string, string>>();
        bool isGlobal = Path.GetFileName(path).Equals(".globalconfig", StringComparison.OrdinalIgnoreCase);
        foreach (string raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            string line = raw.Trim();
            if (line.StartsWith("[", StringComparison.Ordinal))
            {
                break;
            }

            int equals = line.IndexOf('=');
            if (equals <= 0 || line[0] is '#' or ';')
            {
                continue;
            }

            string value = line.Substring(equals + 1);
            int comment = value.IndexOfAny(['#', ';']);
            var key = new KeyValuePair<string, string>(line.Substring(0, equals).Trim(), (comment < 0 ? value : value.Substring(0, comment)).Trim());
            isGlobal |= key.Key.Equals("is_global", StringComparison.OrdinalIgnoreCase) && key.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
            keys.Add(key);
        }

        if (!isGlobal)
        {
            keys.Clear();
        }
        else if (Path.GetFileName(path).Equals(".globalconfig", StringComparison.OrdinalIgnoreCase))
        {
            keys.Insert(0, new KeyValuePair<string, string>(LevelKey, "100"));
        }

        return keys;
    }

    private static int LevelOf(List<KeyValuePair<string, string>> keys)
    {
        int level = 0;
        foreach (KeyValuePair<string, string> key in keys)
        {
            if (key.Key.Equals(LevelKey, StringComparison.OrdinalIgnoreCase) && int.TryParse(key.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int stated))
            {
                level = stated;
            }
        }

        return level;
    }
}
