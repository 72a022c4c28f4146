using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An enum's member as a string; a missing one stays missing.</summary>
internal sealed class EnumToStringNode(ExpressionNode operand, RenderPlace place) : ExpressionNode(place)
{
    internal override string? EvaluateText(ref RenderFrame frame) => operand.EvaluateText(ref frame);

    internal override TemplateValue Evaluate(ref RenderFrame frame) => TemplateValue.From(operand.EvaluateText(ref frame));

    internal override void Write(ref RenderFrame frame) => operand.Write(ref frame);
}
