using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PromptGen.CodeFixes.Arguments;

/// <summary>Finds what to pass for a parameter that a call leaves out.</summary>
internal static class ArgumentValue
{
    /// <summary>What the place of the call calls by the parameter's name, if its type fits; else a default, which the author replaces.</summary>
    public static ExpressionSyntax For(IParameterSymbol parameter, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        int position = call.SpanStart;
        bool isStatic = IsStatic(model.GetEnclosingSymbol(position, cancellation));
        ISymbol? named = model.LookupSymbols(position)
            .Where(s => string.Equals(s.Name.TrimStart('_'), parameter.Name, StringComparison.OrdinalIgnoreCase) && IsUsable(s, position, isStatic))
            .Where(s => TypeOf(s) is { } type && model.Compilation.ClassifyConversion(type, parameter.Type) is { Exists: true, IsImplicit: true })
            .OrderBy(s => s is ILocalSymbol or IParameterSymbol ? 0 : 1).ThenBy(s => s.Name, StringComparer.Ordinal).FirstOrDefault();
        if (named is not null)
        {
            return SyntaxFactory.IdentifierName(Identifiers.Token(named.Name));
        }

        LiteralExpressionSyntax nothing = SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression);
        bool isWarnedOf = parameter.Type.IsReferenceType && model.GetNullableContext(position).AnnotationsEnabled();
        return isWarnedOf ? SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, nothing) : nothing;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null, IsIndexer: false } property => property.Type,
        _ => null,
    };

    // A local is in scope before it has a value, and in its own initialiser.
    private static bool IsUsable(ISymbol symbol, int position, bool isStatic) => symbol switch
    {
        ILocalSymbol local => local.DeclaringSyntaxReferences.All(r => r.Span.End <= position),
        IFieldSymbol or IPropertySymbol => symbol.IsStatic || !isStatic,
        _ => true,
    };

    private static bool IsStatic(ISymbol? member)
    {
        for (ISymbol? symbol = member; symbol is not null and not INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.IsStatic)
            {
                return true;
            }
        }

        return false;
    }
}
