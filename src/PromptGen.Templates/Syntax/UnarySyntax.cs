using PromptGen.Templates.Text;

namespace PromptGen.Templates.Syntax;

/// <summary>An operator before its operand, <c>!x</c>.</summary>
/// <param name="Span">From the operator to the operand.</param>
/// <param name="Operator">What it does.</param>
/// <param name="Operand">To what.</param>
public sealed record UnarySyntax(TextSpan Span, UnaryOperator Operator, ExpressionSyntax Operand) : ExpressionSyntax(Span);
