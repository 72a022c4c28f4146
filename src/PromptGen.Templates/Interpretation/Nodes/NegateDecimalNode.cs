namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Minus of a decimal.</summary>
internal sealed class NegateDecimalNode(ExpressionNode operand, RenderPlace place) : DecimalNode(place)
{
    internal override decimal EvaluateDecimal(RenderFrame frame) => -operand.EvaluateDecimal(frame);
}
