using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A date as the datetime at its midnight; a missing one stays missing.</summary>
internal sealed class DateToDateTimeNode(ExpressionNode operand, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue value = operand.Evaluate(frame);
        return value.IsNull ? default : TemplateValue.From(value.AsDateTime);
    }
}
