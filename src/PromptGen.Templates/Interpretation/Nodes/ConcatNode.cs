namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Two texts joined.</summary>
internal sealed class ConcatNode(ExpressionNode left, ExpressionNode right, RenderPlace place) : TextNode(place)
{
    internal override string EvaluateText(RenderFrame frame)
    {
        string a = left.EvaluateText(frame) ?? "";
        string b = right.EvaluateText(frame) ?? "";
        Place.CheckLength((long)a.Length + b.Length);
        return string.Concat(a, b);
    }

    internal override void Write(RenderFrame frame)
    {
        left.Write(frame);
        right.Write(frame);
    }
}
