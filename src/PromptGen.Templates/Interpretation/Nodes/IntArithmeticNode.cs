using System;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Arithmetic on ints with an int as result. Scriban goes on with larger integers where 64 bits end; this fails.</summary>
internal sealed class IntArithmeticNode(BoundBinaryOperator @operator, ExpressionNode left, ExpressionNode right, RenderPlace place) : IntNode(place)
{
    internal override long EvaluateInt(RenderFrame frame)
    {
        long a = left.EvaluateInt(frame);
        long b = right.EvaluateInt(frame);
        try
        {
            return @operator switch
            {
                BoundBinaryOperator.Add => checked(a + b),
                BoundBinaryOperator.Subtract => checked(a - b),
                BoundBinaryOperator.Multiply => checked(a * b),
                BoundBinaryOperator.Modulo => Remainder(a, b),
                _ => Quotient(a, b),
            };
        }
        catch (OverflowException)
        {
            throw Place.Overflow();
        }
    }

    // The smallest integer divided by -1 overflows in hardware although its remainder, 0, fits.
    private long Remainder(long a, long b) => b switch
    {
        0 => throw Place.DivisionByZero(),
        -1 => 0,
        _ => a % b,
    };

    private long Quotient(long a, long b) => b switch
    {
        0 => throw Place.DivisionByZero(),
        -1 => checked(-a),
        _ => a / b,
    };
}
