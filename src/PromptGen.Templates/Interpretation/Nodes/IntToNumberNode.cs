using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An int as a number; a missing one stays missing.</summary>
internal sealed class IntToNumberNode(ExpressionNode operand, RenderPlace place) : ExpressionNode(place)
{
    internal override double EvaluateNumber(RenderFrame frame) => operand.EvaluateInt(frame);

    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue value = operand.Evaluate(frame);
        return value.IsNull ? default : TemplateValue.From((double)value.AsInt);
    }
}
