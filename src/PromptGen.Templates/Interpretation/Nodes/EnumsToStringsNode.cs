using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A list of enum members as a list of strings, lists in it included; what is missing stays missing.</summary>
internal sealed class EnumsToStringsNode(ExpressionNode operand, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame) => Convert(operand.Evaluate(frame));

    private static TemplateValue Convert(TemplateValue value)
    {
        switch (value.Kind)
        {
            case TypeKind.Enum:
                return TemplateValue.From(value.AsString);
            case TypeKind.List:
                var items = new TemplateValue[value.Count];
                for (int i = 0; i < items.Length; i++)
                {
                    items[i] = Convert(value.GetItem(i));
                }

                return ArrayShape.ToValue(items);
            default:
                return value;
        }
    }
}
