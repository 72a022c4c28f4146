using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>One condition of an <see cref="IfSyntax"/> and what it guards.</summary>
/// <param name="Span">From <c>if</c> to the end of the condition.</param>
/// <param name="Condition">What is tested for truth.</param>
/// <param name="Body">What runs when it holds and no clause before did.</param>
public sealed record IfClauseSyntax(TextSpan Span, ExpressionSyntax Condition, BlockSyntax Body) : SyntaxNode(Span);
