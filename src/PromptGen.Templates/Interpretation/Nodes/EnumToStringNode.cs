using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An enum's member as a string; a missing one stays missing.</summary>
internal sealed class EnumToStringNode(ExpressionNode operand, RenderPlace place) : ExpressionNode(place)
{
    internal override string? EvaluateText(RenderFrame frame) => operand.EvaluateText(frame);

    internal override TemplateValue Evaluate(RenderFrame frame) => TemplateValue.From(operand.EvaluateText(frame));

    internal override void Write(RenderFrame frame) => operand.Write(frame);
}
