using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PromptGen.CodeFixes.Arguments;

/// <summary>A call of a generated <c>Render</c> that does not compile as it is.</summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The overload that was probably meant.</param>
internal sealed record RenderCall(InvocationExpressionSyntax Call, IMethodSymbol Method)
{
    /// <summary>The parameters that no argument is for, in order.</summary>
    public IEnumerable<IParameterSymbol> Unmatched
    {
        get
        {
            SeparatedSyntaxList<ArgumentSyntax> arguments = Call.ArgumentList.Arguments;
            int positional = arguments.TakeWhile(a => a.NameColon is null).Count();
            return Method.Parameters.Skip(positional).Where(p => !arguments.Any(a => a.NameColon?.Name.Identifier.ValueText == p.Name));
        }
    }

    /// <summary>Finds the call around a place of a finding; null when it is a call of something else.</summary>
    public static RenderCall? Find(SyntaxNode place, SemanticModel model, CancellationToken cancellation) =>
        place.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } call
        && model.GetMemberGroup(call.Expression, cancellation).OfType<IMethodSymbol>().Where(IsRender).OrderBy(m => m.Parameters.Length).ToArray() is { Length: > 0 } overloads
            ? new RenderCall(call, overloads.FirstOrDefault(m => Fits(call, m, model, cancellation)) ?? overloads[0])
            : null;

    private static bool IsRender(IMethodSymbol method) =>
        method is { Name: "Render", ReturnType: { Name: "RenderedPrompt" or "RenderedChat" or "PromptIdentity", ContainingNamespace: { Name: "PromptGen", ContainingNamespace.IsGlobalNamespace: true } } }
        && (method.IsStatic || IsForKey(method.ContainingType));

    /// <summary>Whether a type is what <c>For(key)</c> of the class around it gives.</summary>
    private static bool IsForKey(INamedTypeSymbol type) =>
        type.ContainingType?.GetMembers("For").OfType<IMethodSymbol>().Any(m => m.IsStatic && SymbolEqualityComparer.Default.Equals(m.ReturnType, type)) == true;

    private static bool Fits(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
    {
        ArgumentSyntax[] positional = call.ArgumentList.Arguments.TakeWhile(a => a.NameColon is null).ToArray();
        return positional.Length <= method.Parameters.Length
            && positional.Zip(method.Parameters, (a, p) => model.ClassifyConversion(a.Expression, p.Type) is { Exists: true, IsImplicit: true }).All(fits => fits)
            && !cancellation.IsCancellationRequested;
    }
}
