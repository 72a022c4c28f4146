using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>An element, <c>items[0]</c>.</summary>
/// <param name="Span">From the target to the closing bracket.</param>
/// <param name="Target">What is indexed.</param>
/// <param name="Index">Which element.</param>
public sealed record IndexSyntax(TextSpan Span, ExpressionSyntax Target, ExpressionSyntax Index) : ExpressionSyntax(Span);
