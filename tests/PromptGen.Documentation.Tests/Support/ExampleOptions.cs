using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptGen.Documentation.Tests.Support;

/// <summary>The metadata that the package's MSBuild files give to the files of a catalogue, by where they lie.</summary>
/// <param name="root">The project's folder with a slash at its end.</param>
internal sealed class ExampleOptions(string root) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions Nothing = new Values([]);

    public override AnalyzerConfigOptions GlobalOptions => Nothing;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => RoleOf(textFile.Path) is { } role
        ? new Values(new Dictionary<string, string>(AnalyzerConfigOptions.KeyComparer)
        {
            ["build_metadata.AdditionalFiles.PromptGenRole"] = role,
            ["build_metadata.AdditionalFiles.PromptGenRoot"] = root + "prompts",
        })
        : Nothing;

    private string? RoleOf(string path) =>
        path == root + "prompts.lock.json" ? "lock"
        : !path.StartsWith(root + "prompts/", StringComparison.Ordinal) ? null
        : path.EndsWith("/manifest.yaml", StringComparison.Ordinal) ? "manifest"
        : path.EndsWith("/promptgen.yaml", StringComparison.Ordinal) ? "settings"
        : path.Contains("/versions/", StringComparison.Ordinal) ? "version"
        : path.EndsWith(".prompt", StringComparison.Ordinal) ? "draft"
        : null;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
