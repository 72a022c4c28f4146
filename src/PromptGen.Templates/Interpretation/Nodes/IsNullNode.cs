namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Whether a value is missing.</summary>
internal sealed class IsNullNode(ExpressionNode operand, bool negated, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame) => operand.Evaluate(frame).IsNull != negated;
}
