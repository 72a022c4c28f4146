using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>An element of a list by position: a negative one counts from the end, as in Scriban's indexer, and one outside the list is missing.</summary>
internal sealed class IndexNode(ExpressionNode target, ExpressionNode index, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        TemplateValue list = target.Evaluate(frame);
        if (list.IsNull)
        {
            return default;
        }

        long position = index.EvaluateInt(frame);
        if (position is < int.MinValue or > int.MaxValue)
        {
            throw Place.Fail("the index does not fit into a 32-bit integer");
        }

        int count = list.Count;
        if (position < 0)
        {
            position += count;
        }

        return position >= 0 && position < count ? list.GetItem((int)position) : default;
    }
}
