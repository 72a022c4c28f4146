namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>One of two bools.</summary>
internal sealed class OrNode(ExpressionNode left, ExpressionNode right, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(ref RenderFrame frame) => left.EvaluateBool(ref frame) || right.EvaluateBool(ref frame);
}
