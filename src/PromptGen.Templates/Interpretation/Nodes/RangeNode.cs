using System;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>The ints between two bounds. A loop asks for the bounds alone and makes no list.</summary>
internal sealed class RangeNode(ExpressionNode from, ExpressionNode to, bool includesEnd, RenderPlace place) : ExpressionNode(place)
{
    internal override TemplateValue Evaluate(RenderFrame frame)
    {
        GetBounds(frame, out long first, out int step, out int count);
        var items = new TemplateValue[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = TemplateValue.From(first + ((long)i * step));
        }

        return ArrayShape.ToValue(items);
    }

    /// <summary>The first int, the direction (1 or -1) and the number of ints.</summary>
    /// <remarks>Equal bounds without the end give nothing, with it one int; the larger bound first counts down, as in Scriban.</remarks>
    internal void GetBounds(RenderFrame frame, out long first, out int step, out int count)
    {
        first = from.EvaluateInt(frame);
        long last = to.EvaluateInt(frame);
        step = first < last ? 1 : -1;
        ulong distance = first < last ? unchecked((ulong)last - (ulong)first) : unchecked((ulong)first - (ulong)last);
        if (distance > RenderLimits.RangeLength - (includesEnd ? 1UL : 0UL))
        {
            throw Place.Fail(FormattableString.Invariant($"the range has more than {RenderLimits.RangeLength} elements"));
        }

        count = (int)distance + (includesEnd ? 1 : 0);
    }
}
