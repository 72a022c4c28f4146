using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptGen.Generator.Analysis;

/// <summary>What the member around an operation does besides.</summary>
internal static class MemberUse
{
    /// <summary>The body or initialiser that an operation is part of.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    /// <summary>What an expression names: a local, parameter, field or property; null for anything else, such as a call.</summary>
    public static ISymbol? SymbolOf(IOperation expression) => expression switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => member.Member,
        _ => null,
    };
}
