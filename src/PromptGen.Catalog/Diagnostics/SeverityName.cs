using System;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Diagnostics;

/// <summary>What a severity is called.</summary>
public static class SeverityName
{
    /// <summary>Its name in <c>.globalconfig</c> and in results: <c>error</c>, <c>warning</c> or <c>suggestion</c>.</summary>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>The severity of a name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none of that name.</exception>
    public static DiagnosticSeverity Parse(string name) => name switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "suggestion" => DiagnosticSeverity.Info,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such severity."),
    };
}
