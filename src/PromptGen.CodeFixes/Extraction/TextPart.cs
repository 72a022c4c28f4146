using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PromptGen.CodeFixes.Extraction;

/// <summary>A part of a text that code puts together.</summary>
internal abstract record TextPart
{
    /// <summary>Text that stands there as it is.</summary>
    /// <param name="Text">The characters, escapes read.</param>
    public sealed record Written(string Text) : TextPart;

    /// <summary>A value that code puts in.</summary>
    /// <param name="Expression">What gives it.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Format">What is written behind the expression in an interpolated string, alignment and format; empty for nothing.</param>
    public sealed record Hole(ExpressionSyntax Expression, ITypeSymbol? Type, string Format) : TextPart;
}
