using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An int as a decimal; a missing one stays missing.</summary>
internal sealed class IntToDecimalNode(ExpressionNode operand, RenderPlace place) : ExpressionNode(place)
{
    internal override decimal EvaluateDecimal(RenderFrame frame) => operand.EvaluateInt(frame);

    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue value = operand.Evaluate(frame);
        return value.IsNull ? default : TemplateValue.From((decimal)value.AsInt);
    }
}
