using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptGen.Generator.Analysis;

/// <summary>Finds where a <c>RenderedPrompt</c> becomes a string.</summary>
internal sealed class RenderedText
{
    private readonly INamedTypeSymbol _rendered;

    private RenderedText(INamedTypeSymbol rendered) => _rendered = rendered;

    /// <summary>Looks the type up; null where the project does not use PromptGen.</summary>
    public static RenderedText? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("PromptGen.RenderedPrompt") is { } rendered ? new RenderedText(rendered) : null;

    /// <summary>
    /// The expressions in a text that turn a rendered prompt into its string: <c>prompt.Text</c>, <c>prompt.ToString()</c>, <c>(string)prompt</c>, or <c>prompt</c> itself where the language converts it.
    /// </summary>
    public IEnumerable<IOperation> ReducedIn(IOperation source)
    {
        if (Reduced(source) is not null)
        {
            return [source];
        }

        return source switch
        {
            IConversionOperation conversion => ReducedIn(conversion.Operand),
            IInterpolatedStringOperation interpolated => interpolated.Parts.OfType<IInterpolationOperation>().SelectMany(hole => TextSources.Of(hole.Expression)).SelectMany(ReducedIn),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => TextSources.Of(sum.LeftOperand).Concat(TextSources.Of(sum.RightOperand)).SelectMany(ReducedIn),
            _ => [],
        };
    }

    /// <summary>
    /// Whether the member that reduces a rendered prompt also does something with the prompt itself: reads its identity, version or digest, or hands it on whole. A call's result that is reduced
    /// on the spot is never kept.
    /// </summary>
    public bool IsKept(IOperation reduction) =>
        Reduced(reduction) is { } prompt && MemberUse.SymbolOf(prompt) is { } symbol
        && MemberUse.RootOf(reduction).Descendants().Any(o => SymbolEqualityComparer.Default.Equals(MemberUse.SymbolOf(o), symbol) && Keeps(o));

    private static bool Keeps(IOperation use) => use.Parent switch
    {
        IPropertyReferenceOperation property => property.Property.Name is "Identity" or "Version" or "Digest",
        IArgumentOperation argument => argument.Parameter?.Type.SpecialType != SpecialType.System_String,
        IConversionOperation { OperatorMethod: null, Parent: IArgumentOperation or IReturnOperation } conversion => conversion.Type?.SpecialType != SpecialType.System_String,
        IReturnOperation or ITupleOperation => true,
        IAssignmentOperation assignment => assignment.Value == use,
        _ => false,
    };

    // The prompt that an expression reduces; null when it reduces none.
    private IOperation? Reduced(IOperation expression) => expression switch
    {
        IConversionOperation { OperatorMethod: not null } conversion when IsRendered(conversion.Operand) => conversion.Operand,
        IPropertyReferenceOperation { Property.Name: "Text", Instance: { } prompt } when IsRendered(prompt) => prompt,
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } prompt } when IsRendered(prompt) => prompt,
        _ => IsRendered(expression) ? expression : null,
    };

    private bool IsRendered(IOperation expression) => SymbolEqualityComparer.Default.Equals(expression.Type, _rendered);
}
