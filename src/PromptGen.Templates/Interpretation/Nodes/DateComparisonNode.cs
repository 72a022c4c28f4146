using System;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Compares two dates or datetimes.</summary>
internal sealed class DateComparisonNode(BoundBinaryOperator @operator, ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame)
    {
        DateTime a = left.Evaluate(frame).AsDateTime;
        DateTime b = right.Evaluate(frame).AsDateTime;
        return @operator switch
        {
            BoundBinaryOperator.Equal => a == b,
            BoundBinaryOperator.NotEqual => a != b,
            BoundBinaryOperator.Less => a < b,
            BoundBinaryOperator.LessOrEqual => a <= b,
            BoundBinaryOperator.Greater => a > b,
            _ => a >= b,
        };
    }
}
