namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Whether two bools are the same, or differ.</summary>
internal sealed class BoolComparisonNode(bool negated, ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(ref RenderFrame frame)
    {
        bool a = left.EvaluateBool(ref frame);
        return (a == right.EvaluateBool(ref frame)) != negated;
    }
}
