using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>The list of one field's values.</summary>
internal sealed class FieldMapNode(ExpressionNode target, int field, TemplateValue defaultValue, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue list = target.Evaluate(frame);
        if (list.IsNull)
        {
            return default;
        }

        var items = new TemplateValue[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            TemplateValue item = list.GetItem(i);
            TemplateValue value = item.IsNull ? default : item.GetField(field);
            items[i] = value.IsNull ? defaultValue : value;
        }

        return ArrayShape.ToValue(items);
    }
}
