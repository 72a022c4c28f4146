namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Logical not.</summary>
internal sealed class NotNode(ExpressionNode operand, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame) => !operand.EvaluateBool(frame);
}
