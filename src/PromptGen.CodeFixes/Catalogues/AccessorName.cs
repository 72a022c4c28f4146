using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;

namespace PromptGen.CodeFixes.Catalogues;

/// <summary>Finds the prompt that code names by its accessor.</summary>
internal static class AccessorName
{
    /// <summary>The prompt whose class or stub an expression names; null when it names none of the catalogue.</summary>
    public static PromptId? FindPrompt(SyntaxNode node, SemanticModel model, ProjectCatalogue catalogue, CancellationToken cancellation)
    {
        // The compiler points at the part of an expression that is wrong, which may lie inside or around the name.
        foreach (SyntaxNode candidate in node.AncestorsAndSelf().Take(4).Concat(node.DescendantNodes()))
        {
            SymbolInfo info = model.GetSymbolInfo(candidate, cancellation);
            foreach (ISymbol symbol in info.Symbol is { } found ? [found] : info.CandidateSymbols.ToArray())
            {
                if (FindPrompt(symbol, catalogue) is { } id)
                {
                    return id;
                }
            }
        }

        return null;
    }

    private static PromptId? FindPrompt(ISymbol symbol, ProjectCatalogue catalogue)
    {
        // A stub is a constant of its folder's class; an accessor is a method of the prompt's class.
        var names = new Stack<string>();
        for (ISymbol? part = symbol is IMethodSymbol method ? method.ContainingType : symbol; part is IFieldSymbol or INamedTypeSymbol; part = part.ContainingType)
        {
            names.Push(part.Name);
        }

        return names.Count > 1 && names.Pop() == catalogue.Options.ClassName ? catalogue.Ids.FirstOrDefault(id => CSharpNames.OfId(id).SequenceEqual(names)) : null;
    }
}
