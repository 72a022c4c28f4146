using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptGen.Benchmarks.Generation;

/// <summary>What a build tells the compiler of a project in the inner loop.</summary>
/// <param name="places">Where the compiler's inputs are; by default the catalogue lies in <see cref="Root"/>.</param>
internal sealed class ProjectSettings(string places = ProjectSettings.Places) : AnalyzerConfigOptionsProvider
{
    /// <summary>The catalogue's folder.</summary>
    public const string Root = "/app/prompts/";

    /// <summary>The lock.</summary>
    public const string LockPath = "/app/prompts.lock.json";

    private const string Places = $"/app/obj/App.PromptGen.ids.txt|{LockPath}|||{Root}";

    private static readonly Values Nothing = new([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>(AnalyzerConfigOptions.KeyComparer)
    {
        ["build_property.PromptGenCompilerInputs"] = places,
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
