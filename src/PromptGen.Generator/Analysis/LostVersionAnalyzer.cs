using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Generator.Diagnostics;

namespace PromptGen.Generator.Analysis;

/// <summary>
/// Points out where a rendered prompt goes to a model as a mere string and nothing keeps its version: afterwards nobody can say which text the model was given.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostVersionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Rules.Find(UseCodes.LostVersion);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ModelCallTypes.Find(start.Compilation) is { } types && RenderedText.Find(start.Compilation) is { } rendered)
            {
                start.RegisterOperationBlockStartAction(block => Register(block, types, rendered));
            }
        });
    }

    private static void Register(OperationBlockStartAnalysisContext block, ModelCallTypes types, RenderedText rendered)
    {
        var reported = new ConcurrentDictionary<SyntaxNode, bool>();
        block.RegisterOperationAction(
            context =>
            {
                if (types.TextOf(context.Operation) is not { } text)
                {
                    return;
                }

                foreach (IOperation source in TextSources.Of(text.Value))
                {
                    foreach (IOperation reduced in rendered.ReducedIn(source))
                    {
                        if (!rendered.IsKept(reduced) && reported.TryAdd(reduced.Syntax, true))
                        {
                            context.ReportDiagnostic(Diagnostic.Create(
                                Rule,
                                reduced.Syntax.GetLocation(),
                                "the rendered prompt goes to the model as a string and its version goes nowhere; keep it in a variable and record its Identity with the call"));
                        }
                    }
                }
            },
            ModelCallTypes.Operations);
    }
}
