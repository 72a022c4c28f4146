namespace PromptGen.Templates.Interpretation.Nodes;

/// <summary>Two texts joined.</summary>
internal sealed class ConcatNode(ExpressionNode left, ExpressionNode right, RenderPlace place) : TextNode(place)
{
    internal override string EvaluateText(ref RenderFrame frame)
    {
        string? a = left.EvaluateText(ref frame);
        return string.Concat(a, right.EvaluateText(ref frame));
    }

    internal override void Write(ref RenderFrame frame)
    {
        left.Write(ref frame);
        right.Write(ref frame);
    }
}
