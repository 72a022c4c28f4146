using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>A choice between two values, <c>c ? a : b</c>.</summary>
/// <param name="Span">From the condition to the second value.</param>
/// <param name="Condition">What is tested for truth.</param>
/// <param name="WhenTrue">The value when it holds.</param>
/// <param name="WhenFalse">The value when it does not.</param>
public sealed record ConditionalSyntax(TextSpan Span, ExpressionSyntax Condition, ExpressionSyntax WhenTrue, ExpressionSyntax WhenFalse) : ExpressionSyntax(Span);
