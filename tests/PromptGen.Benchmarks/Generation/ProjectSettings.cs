using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptGen.Benchmarks.Generation;

/// <summary>What a build tells the compiler of a project whose catalogue lies in <see cref="Root"/>, in the inner loop.</summary>
internal sealed class ProjectSettings : AnalyzerConfigOptionsProvider
{
    /// <summary>The catalogue's folder.</summary>
    public const string Root = "/app/prompts/";

    /// <summary>The lock.</summary>
    public const string LockPath = "/app/prompts.lock.json";

    private const string IndexPath = "/app/obj/App.PromptGen.ids.txt";

    private static readonly Values Nothing = new([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>(AnalyzerConfigOptions.KeyComparer)
    {
        ["build_property.PromptGenCompilerInputs"] = string.Join('|', IndexPath, LockPath, "", Root),
        ["build_property.PromptGenRequirePins"] = "true",
        ["build_property.PromptGenUseDrafts"] = "true",
        ["build_property.RootNamespace"] = "Acme",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Nothing;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
