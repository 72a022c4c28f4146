using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A list literal.</summary>
internal sealed class ArrayNode(ExpressionNode[] elements, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        var items = new TemplateValue[elements.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = elements[i].Evaluate(frame);
        }

        return ArrayShape.ToValue(items);
    }
}
