using System;
using PromptGen.Templates.Builtins;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>
/// The list ordered by one field of its elements. The order of elements with equal keys is that of .NET's introspective sort
/// over the same comparisons, which Scriban uses.
/// </summary>
internal sealed class FieldSortNode(ExpressionNode target, int field, TemplateValue defaultValue, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue list = target.Evaluate(frame);
        if (list.IsNull)
        {
            return default;
        }

        int count = list.Count;
        var keys = new TemplateValue[count];
        var order = new int[count];
        for (int i = 0; i < count; i++)
        {
            keys[i] = KeyOf(list.GetItem(i));
            order[i] = i;
        }

        Array.Sort(order, (left, right) => default(ValueOperations).Compare(keys[left], keys[right]));
        var items = new TemplateValue[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = list.GetItem(order[i]);
        }

        return ArrayShape.ToValue(items);
    }

    private TemplateValue KeyOf(TemplateValue item)
    {
        TemplateValue key = item.IsNull ? default : item.GetField(field);
        return key.IsNull ? defaultValue : key;
    }
}
