namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Whether two bools are the same, or differ.</summary>
internal sealed class BoolComparisonNode(bool negated, ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame)
    {
        bool a = left.EvaluateBool(frame);
        return (a == right.EvaluateBool(frame)) != negated;
    }
}
