namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Whether a text is there, which is its truth.</summary>
internal sealed class TextTruthNode(ExpressionNode operand, RenderPlace place) : BoolNode(place)
{
    /// <summary>The text.</summary>
    internal ExpressionNode Operand => operand;

    internal override bool EvaluateBool(RenderFrame frame) => operand.EvaluateText(frame) is not null;
}
