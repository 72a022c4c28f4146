using System;
using System.Text;

namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>A text several times; none for a count below one.</summary>
internal sealed class RepeatNode(ExpressionNode text, ExpressionNode count, RenderPlace place) : TextNode(place)
{
    internal override string EvaluateText(RenderFrame frame)
    {
        string value = GetParts(frame, out int times);
        return times == 0 ? "" : times == 1 ? value : new StringBuilder(value.Length * times).Insert(0, value, times).ToString();
    }

    internal override void Write(RenderFrame frame)
    {
        string value = GetParts(frame, out int times);
        for (int i = 0; i < times; i++)
        {
            frame.Write(value);
        }
    }

    private string GetParts(RenderFrame frame, out int times)
    {
        string value = text.EvaluateText(frame) ?? "";
        long wanted = count.EvaluateInt(frame);
        if (wanted is < int.MinValue or > int.MaxValue)
        {
            throw Place.Fail("the count of a repeated text does not fit into a 32-bit integer");
        }

        times = value.Length == 0 ? 0 : (int)Math.Max(0, wanted);
        Place.CheckLength((long)value.Length * times);
        return value;
    }
}
