namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Minus of a number.</summary>
internal sealed class NegateNumberNode(ExpressionNode operand, RenderPlace place) : NumberNode(place)
{
    internal override double EvaluateNumber(RenderFrame frame) => -operand.EvaluateNumber(frame);
}
