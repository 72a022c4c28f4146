using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>An operator between two operands, <c>a + b</c>.</summary>
/// <param name="Span">From the left operand to the right one.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Operator">What is done.</param>
/// <param name="OperatorSpan">Where the operator stands.</param>
/// <param name="Right">The right operand.</param>
public sealed record BinarySyntax(TextSpan Span, ExpressionSyntax Left, BinaryOperator Operator, TextSpan OperatorSpan, ExpressionSyntax Right) : ExpressionSyntax(Span);
