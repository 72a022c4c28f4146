using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>Something that has a value.</summary>
/// <param name="Span">Where it stands, without parentheses around it.</param>
public abstract record ExpressionSyntax(TextSpan Span) : SyntaxNode(Span);
