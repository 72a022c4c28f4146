using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Compares two decimals.</summary>
internal sealed class DecimalComparisonNode(BoundBinaryOperator @operator, ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame)
    {
        decimal a = left.EvaluateDecimal(frame);
        decimal b = right.EvaluateDecimal(frame);
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
