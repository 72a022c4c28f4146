using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptGen.Cli.Compilation;

/// <summary>What MSBuild would tell the generator about the project and about each file.</summary>
internal sealed class MemoryFileOptions : AnalyzerConfigOptionsProvider
{
    /// <summary>The catalogue's folder; no such folder exists.</summary>
    public const string Root = "/prompts/";

    private static readonly Options Project = new(new Dictionary<string, string>
    {
        ["build_property.PromptGenNamespace"] = CompiledPrompts.Namespace,
        ["build_property.PromptGenVisibility"] = "public",
    });

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => Project;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Project;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.PromptGenRole"] = ((MemoryFile)textFile).Role,
        ["build_metadata.AdditionalFiles.PromptGenRoot"] = Root,
    });

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
