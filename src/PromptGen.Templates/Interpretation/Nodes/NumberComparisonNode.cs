using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Compares two numbers.</summary>
internal sealed class NumberComparisonNode(BoundBinaryOperator @operator, ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame)
    {
        double a = left.EvaluateNumber(frame);
        double b = right.EvaluateNumber(frame);
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
