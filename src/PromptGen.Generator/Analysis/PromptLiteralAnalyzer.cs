using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Generator.Diagnostics;

namespace PromptGen.Generator.Analysis;

/// <summary>
/// Suggests a prompt where a system message or instructions have their text from a literal in the code: such a text has no version, and nobody but a developer can change it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PromptLiteralAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Rules.Find(UseCodes.PromptLiteral);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ModelCallTypes.Find(start.Compilation) is { } types)
            {
                start.RegisterOperationBlockStartAction(block => Register(block, types));
            }
        });
    }

    private static void Register(OperationBlockStartAnalysisContext block, ModelCallTypes types)
    {
        // One literal in a local may be sent more than once.
        var reported = new ConcurrentDictionary<SyntaxNode, bool>();
        block.RegisterOperationAction(
            context =>
            {
                if (types.TextOf(context.Operation) is not { IsInstruction: true } text)
                {
                    return;
                }

                foreach (IOperation source in TextSources.Of(text.Value))
                {
                    if (HardCodedText.Find(source) is { } literal && reported.TryAdd(literal, true))
                    {
                        context.ReportDiagnostic(Diagnostic.Create(Rule, literal.GetLocation(), "what the model is told to do is written into the code, where it has no version; make it a prompt and call its accessor"));
                    }
                }
            },
            ModelCallTypes.Operations);
    }
}
