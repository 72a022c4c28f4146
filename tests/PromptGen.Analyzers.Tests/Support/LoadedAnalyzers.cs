extern alias generator;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGenerator = generator::PromptGen.Generator.PromptGenerator;

namespace PromptGen.Analyzers.Tests.Support;

/// <summary>The generator and the analyzers as a project's reference, without a file to load them from.</summary>
internal sealed class LoadedAnalyzers(params DiagnosticAnalyzer[] analyzers) : AnalyzerReference
{
    // A workspace tells generators apart by identity.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new PromptGenerator().AsSourceGenerator()];

    public override string FullPath => "PromptGen.Generator.dll";

    public override object Id => this;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [.. analyzers];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [.. analyzers];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
}
