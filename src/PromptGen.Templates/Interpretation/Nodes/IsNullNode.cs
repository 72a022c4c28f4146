namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Whether a value is missing.</summary>
internal sealed class IsNullNode(ExpressionNode operand, bool negated, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(ref RenderFrame frame) => operand.Evaluate(ref frame).IsNull != negated;
}
