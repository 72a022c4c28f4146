using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PromptGen.Catalog.Naming;

namespace PromptGen.CodeFixes.Arguments;

/// <summary>Writes names as C# does.</summary>
internal static class Identifiers
{
    /// <summary>The token of a name, with <c>@</c> where it is a keyword.</summary>
    public static SyntaxToken Token(string name) => SyntaxFactory.ParseToken(CSharpNames.Escape(name));
}
