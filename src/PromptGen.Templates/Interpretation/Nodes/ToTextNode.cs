namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>The text a template writes for a value.</summary>
internal sealed class ToTextNode(ExpressionNode operand, RenderPlace place) : TextNode(place)
{
    internal override string EvaluateText(RenderFrame frame) => ValueWriter.ToText(operand.Evaluate(frame));

    internal override void Write(RenderFrame frame) => operand.Write(frame);
}
