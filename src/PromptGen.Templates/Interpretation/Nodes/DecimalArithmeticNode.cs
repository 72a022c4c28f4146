using System;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Arithmetic on decimals.</summary>
internal sealed class DecimalArithmeticNode(BoundBinaryOperator @operator, ExpressionNode left, ExpressionNode right, RenderPlace place) : DecimalNode(place)
{
    internal override decimal EvaluateDecimal(RenderFrame frame)
    {
        decimal a = left.EvaluateDecimal(frame);
        decimal b = right.EvaluateDecimal(frame);
        try
        {
            return @operator switch
            {
                BoundBinaryOperator.Add => a + b,
                BoundBinaryOperator.Subtract => a - b,
                BoundBinaryOperator.Multiply => a * b,
                BoundBinaryOperator.Divide => a / b,
                BoundBinaryOperator.Modulo => a % b,
                _ => Math.Round(a / b),
            };
        }
        catch (DivideByZeroException)
        {
            throw Place.DivisionByZero();
        }
        catch (OverflowException)
        {
            throw Place.Fail("the result does not fit into a decimal");
        }
    }
}
