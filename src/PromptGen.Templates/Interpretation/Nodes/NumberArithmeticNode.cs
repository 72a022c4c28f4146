using System;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Arithmetic on numbers: a zero divisor gives an infinity or no number, as in Scriban.</summary>
internal sealed class NumberArithmeticNode(BoundBinaryOperator @operator, ExpressionNode left, ExpressionNode right, RenderPlace place) : NumberNode(place)
{
    internal override double EvaluateNumber(RenderFrame frame)
    {
        double a = left.EvaluateNumber(frame);
        double b = right.EvaluateNumber(frame);
        return @operator switch
        {
            BoundBinaryOperator.Add => a + b,
            BoundBinaryOperator.Subtract => a - b,
            BoundBinaryOperator.Multiply => a * b,
            BoundBinaryOperator.Divide => a / b,
            BoundBinaryOperator.Modulo => a % b,

            // Halves go to the even neighbour, as Scriban's // does for numbers.
            _ => Math.Round(a / b),
        };
    }
}
