using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptGen.Generator.Tests.Support;

/// <summary>The metadata that the package's MSBuild files give to catalogue files, and the properties a project sets.</summary>
internal sealed class InMemoryOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions Nothing = new Values([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = Prefixed("build_property.", properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        // A build says once for all files where they are; other hosts say it of each.
        string? role = GlobalOptions.TryGetValue("build_property.PromptGenCompilerInputs", out _) ? null : RoleOf(textFile.Path);
        return role is null
            ? Nothing
            : Prefixed("build_metadata.AdditionalFiles.", new Dictionary<string, string> { ["PromptGenRole"] = role, ["PromptGenRoot"] = TestCatalogue.Root });
    }

    private static string? RoleOf(string path) =>
        path == TestCatalogue.LockPath ? "lock"
        : path == TestCatalogue.ReleasedPath ? "released"
        : !path.StartsWith(TestCatalogue.Root, System.StringComparison.Ordinal) ? null
        : path.EndsWith("/manifest.yaml", System.StringComparison.Ordinal) ? "manifest"
        : path.EndsWith("/promptgen.yaml", System.StringComparison.Ordinal) ? "settings"
        : path.Contains("/versions/", System.StringComparison.Ordinal) ? "version"
        : path.EndsWith(".prompt", System.StringComparison.Ordinal) ? "draft"
        : path.EndsWith("/last.lock.json", System.StringComparison.Ordinal) ? "last-lock"
        : path.EndsWith(".ids.txt", System.StringComparison.Ordinal) ? "index"
        : null;

    private static Values Prefixed(string prefix, IReadOnlyDictionary<string, string> values)
    {
        var prefixed = new Dictionary<string, string>(AnalyzerConfigOptions.KeyComparer);
        foreach ((string key, string value) in values)
        {
            prefixed.Add(prefix + key, value);
        }

        return new Values(prefixed);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
