using System;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Compares two texts, ordinally.</summary>
internal sealed class TextComparisonNode(BoundBinaryOperator @operator, ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame)
    {
        string? a = left.EvaluateText(frame);
        string? b = right.EvaluateText(frame);
        return @operator switch
        {
            BoundBinaryOperator.Equal => string.Equals(a, b, StringComparison.Ordinal),
            BoundBinaryOperator.NotEqual => !string.Equals(a, b, StringComparison.Ordinal),
            BoundBinaryOperator.Less => string.CompareOrdinal(a, b) < 0,
            BoundBinaryOperator.LessOrEqual => string.CompareOrdinal(a, b) <= 0,
            BoundBinaryOperator.Greater => string.CompareOrdinal(a, b) > 0,
            _ => string.CompareOrdinal(a, b) >= 0,
        };
    }
}
