using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptGen.Generator.Analysis;

/// <summary>
/// Follows a text back to the expressions that it was made by, within one member: through choices, through locals that are set once, and through the methods of
/// <see cref="string"/> that pass texts on.
/// </summary>
internal sealed class TextSources
{
    private readonly List<IOperation> _found = [];
    private readonly HashSet<ILocalSymbol> _followed = new(SymbolEqualityComparer.Default);

    private TextSources()
    {
    }

    /// <summary>The expressions, none of which is a conversion that the language makes by itself; concatenated and interpolated strings are one expression each.</summary>
    public static IReadOnlyList<IOperation> Of(IOperation text)
    {
        var sources = new TextSources();
        sources.Visit(text);
        return sources._found;
    }

    private void Visit(IOperation text)
    {
        switch (text)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Visit(conversion.Operand);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                Visit(choice.WhenTrue);
                Visit(otherwise);
                break;
            case ICoalesceOperation choice:
                Visit(choice.Value);
                Visit(choice.WhenNull);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Visit(arm.Value);
                }

                break;
            case ILocalReferenceOperation { Type.SpecialType: SpecialType.System_String } local when _followed.Add(local.Local) && OnlyValueOf(local) is { } value:
                Visit(value);
                break;
            case IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } call:
                VisitCall(call);
                break;
            default:
                _found.Add(text);
                break;
        }
    }

    // What string.Format, Concat and Join are given reaches their result; of "...".Replace("{name}", name) it is the text that the call is made on.
    private void VisitCall(IInvocationOperation call)
    {
        if (call.Instance is { } instance)
        {
            Visit(instance);
            return;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            VisitArgument(argument.Value);
        }
    }

    // Further arguments come as an array, or as a span: a collection expression, which this Roslyn has no name for yet.
    private void VisitArgument(IOperation value)
    {
        switch (value)
        {
            case IArrayCreationOperation { Initializer: { } items }:
                foreach (IOperation item in items.ElementValues)
                {
                    Visit(item);
                }

                break;
            case { Type: INamedTypeSymbol { Name: "ReadOnlySpan", IsRefLikeType: true } }:
                foreach (IOperation item in value.ChildOperations)
                {
                    VisitArgument(item);
                }

                break;
            default:
                Visit(value);
                break;
        }
    }

    // A local that is written again may hold anything; then it is a source of its own.
    private static IOperation? OnlyValueOf(ILocalReferenceOperation reference)
    {
        IOperation? value = null;
        foreach (IOperation operation in MemberUse.RootOf(reference).Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when IsSame(declarator.Symbol, reference.Local):
                    value = declarator.GetVariableInitializer()?.Value;
                    break;
                case IAssignmentOperation assignment when Writes(assignment.Target, reference.Local):
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when Writes(argument.Value, reference.Local):
                    return null;
            }
        }

        return value;
    }

    private static bool Writes(IOperation target, ILocalSymbol local)
    {
        foreach (IOperation operation in target.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation written && IsSame(written.Local, local))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(ILocalSymbol left, ILocalSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
