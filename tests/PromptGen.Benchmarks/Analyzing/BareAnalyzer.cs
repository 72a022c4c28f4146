using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PromptGen.Benchmarks.Analyzing;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is handed to the driver, and lies in no package.
/// <summary>An analyzer that looks at operations as those of PromptGen do, and finds nothing: what the compiler takes for showing them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BareAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing = new("BARE", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationBlockStartAction(block => block.RegisterOperationAction(_ => { }, OperationKind.ObjectCreation, OperationKind.SimpleAssignment, OperationKind.Invocation));
    }
}
#pragma warning restore RS1036, RS1038, RS1041, RS2008
