using System;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A number as a decimal, which has a smaller range; a missing one stays missing.</summary>
internal sealed class NumberToDecimalNode(ExpressionNode operand, RenderPlace place) : ExpressionNode(place)
{
    internal override decimal EvaluateDecimal(RenderFrame frame) => Convert(operand.EvaluateNumber(frame));

    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue value = operand.Evaluate(frame);
        return value.IsNull ? default : TemplateValue.From(Convert(value.AsNumber));
    }

    private decimal Convert(double value)
    {
        try
        {
            return (decimal)value;
        }
        catch (OverflowException)
        {
            throw Place.Fail("the number does not fit into a decimal");
        }
    }
}
