using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Rules;
using TemplateSeverity = PromptGen.Templates.Diagnostics.DiagnosticSeverity;

namespace PromptGen.Generator.Diagnostics;

/// <summary>The compiler's descriptor of every rule.</summary>
public static class Rules
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = Create();

    /// <summary>Every code with a descriptor.</summary>
    public static IReadOnlyCollection<string> Codes => Descriptors.Keys;

    /// <summary>The descriptor of a code.</summary>
    /// <exception cref="ArgumentException">No such code is registered.</exception>
    public static DiagnosticDescriptor Find(string code) =>
        Descriptors.TryGetValue(code, out DiagnosticDescriptor? descriptor)
            ? descriptor
            : throw new ArgumentException("The code " + code + " has no descriptor", nameof(code));

    /// <summary>The compiler's word for a severity.</summary>
    public static DiagnosticSeverity Convert(TemplateSeverity severity) => severity switch
    {
        TemplateSeverity.Error => DiagnosticSeverity.Error,
        TemplateSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static Dictionary<string, DiagnosticDescriptor> Create()
    {
        var descriptors = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (Rule rule in RuleTable.All)
        {
            // An error that a setting could silence would leave a build that lacks an accessor without a reason.
            string[] tags = rule.IsConfigurable ? [] : [WellKnownDiagnosticTags.NotConfigurable];
            descriptors.Add(rule.Code, new DiagnosticDescriptor(rule.Code, rule.Title, "{0}", rule.Category, Convert(rule.Severity), isEnabledByDefault: true, helpLinkUri: rule.HelpLink, customTags: tags));
        }

        return descriptors;
    }
}
