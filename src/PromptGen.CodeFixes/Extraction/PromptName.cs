using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Naming;
using PromptGen.CodeFixes.Catalogues;

namespace PromptGen.CodeFixes.Extraction;

/// <summary>Finds a free id for a prompt that comes out of the code, and how code calls it.</summary>
internal static class PromptName
{
    private const int MostTries = 100;

    /// <summary>An id after the member that the text stands in; null when none of the names that come to mind is free.</summary>
    public static PromptId? Choose(SyntaxNode place, ProjectCatalogue catalogue)
    {
        string wanted = PromptId.Suggest(NameOfMember(place).Replace('/', '-'));
        PromptId[] taken = catalogue.Ids.ToArray();
        int problems = IdNameRule.Check(taken, catalogue.Options.ClassName).Count;
        for (int i = 1; i <= MostTries; i++)
        {
            string text = (wanted.Length == 0 ? "prompt" : wanted) + i switch { 1 => "", 2 => "-prompt", _ => FormattableString.Invariant($"-prompt-{i - 1}") };
            if (PromptId.TryParse(text) is { } id && !taken.Contains(id) && IdNameRule.Check(taken.Append(id), catalogue.Options.ClassName).Count == problems)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>The prompt's class as code at a place writes it: short where its namespace is in reach.</summary>
    public static string ClassOf(PromptId id, ProjectCatalogue catalogue, SemanticModel model, int position)
    {
        string root = catalogue.Options.ClassName;
        string space = catalogue.Options.Namespace;
        string path = string.Join(".", new[] { root }.Concat(CSharpNames.OfId(id)).Select(CSharpNames.Escape));
        string full = space.Length == 0 ? "global::" + path : "global::" + string.Join(".", space.Split('.').Select(CSharpNames.Escape)) + "." + path;
        ISymbol[] found = model.LookupSymbols(position, name: root).ToArray();
        bool isOurs = found.Length == 1 && found[0] is INamedTypeSymbol type && NameOf(type.ContainingNamespace) == space;
        return isOurs || (found.Length == 0 && IsInReach(space, model, position)) ? path : full;
    }

    private static bool IsInReach(string space, SemanticModel model, int position)
    {
        string here = NameOf(model.GetEnclosingSymbol(position)?.ContainingNamespace);
        return space.Length == 0 || here == space || here.StartsWith(space + ".", StringComparison.Ordinal);
    }

    private static string NameOf(INamespaceSymbol? space) => space is null or { IsGlobalNamespace: true } ? "" : space.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("@", "");

    private static string NameOfMember(SyntaxNode place) => place.Ancestors().Select(a => a switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText.TrimStart('_'),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        CompilationUnitSyntax => "program",
        _ => null,
    }).FirstOrDefault(n => n is not null) ?? "";
}
