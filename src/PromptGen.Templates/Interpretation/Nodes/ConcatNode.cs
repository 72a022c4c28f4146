namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Two texts joined.</summary>
internal sealed class ConcatNode(ExpressionNode left, ExpressionNode right, RenderPlace place) : TextNode(place)
{
    internal override string EvaluateText(ref RenderFrame frame)
    {
        string a = left.EvaluateText(ref frame) ?? "";
        string b = right.EvaluateText(ref frame) ?? "";
        Place.CheckLength((long)a.Length + b.Length);
        return string.Concat(a, b);
    }

    internal override void Write(ref RenderFrame frame)
    {
        left.Write(ref frame);
        right.Write(ref frame);
    }
}
