using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Compares two ints.</summary>
internal sealed class IntComparisonNode(BoundBinaryOperator @operator, ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame)
    {
        long a = left.EvaluateInt(frame);
        long b = right.EvaluateInt(frame);
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
