namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>The text a template writes for a value.</summary>
internal sealed class ToTextNode(ExpressionNode operand, RenderPlace place) : TextNode(place)
{
    internal override string EvaluateText(ref RenderFrame frame) => ValueWriter.ToText(operand.Evaluate(ref frame));

    internal override void Write(ref RenderFrame frame) => operand.Write(ref frame);
}
