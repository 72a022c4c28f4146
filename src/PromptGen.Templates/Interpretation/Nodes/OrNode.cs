namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>One of two bools.</summary>
internal sealed class OrNode(ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame) => left.EvaluateBool(frame) || right.EvaluateBool(frame);
}
