namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Whether a text is there, which is its truth.</summary>
internal sealed class TextTruthNode(ExpressionNode operand, RenderPlace place) : BoolNode(place)
{
    internal override bool EvaluateBool(RenderFrame frame) => operand.EvaluateText(frame) is not null;
}
